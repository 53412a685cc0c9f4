package io.lightcone.documents;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A directory that looks like the project's to somebody who follows a page: the launcher and the
 * modules are there, by links. No display, no settings of the user's, and nothing is ever built.
 */
final class Desk {
  private static final long SECONDS = 120;

  private final Path directory;
  private final List<Process> beside = new ArrayList<>();

  /** What a command left: its exit code, and both its streams as they came. */
  record Result(int exit, String output) {}

  Desk(Path directory) throws IOException {
    this.directory = directory;
    Files.createSymbolicLink(directory.resolve("lightcone"), Tree.ROOT.resolve("lightcone"));
    for (String module : Tree.MODULES) {
      Files.createSymbolicLink(directory.resolve(module), Tree.ROOT.resolve(module));
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Result shell(String script) throws IOException, InterruptedException {
    return run(List.of("sh", "-ec", script));
  }

  Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("lightcone-page", ".out");
    try {
      Process process = builder(command).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("still running after " + SECONDS + " s: " + command);
      }
      return new Result(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Starts a command that goes on; returns its first line of output. */
  Result beside(String command) throws IOException {
    Process process = builder(List.of("sh", "-ec", "exec " + command.strip())).start();
    beside.add(process);
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> firstLine(reader));
    String line = first.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    return new Result(line == null ? 1 : 0, String.valueOf(line));
  }

  private static String firstLine(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    environment.put(
        "PATH",
        String.join(File.pathSeparator, java, directory.toString(), environment.get("PATH")));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LIGHTCONE_HOME", Tree.ROOT.toString());
    environment.put("LIGHTCONE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    environment.put("HOME", directory.toString());
    environment.put("XDG_CACHE_HOME", directory.resolve(".cache").toString());
    environment.remove("DISPLAY");
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("LIGHTCONE_DEBUG_ERRORS");
    return builder;
  }

  /** Stops what goes on, as Ctrl-C does, and waits for its end. */
  void stop() throws InterruptedException, IOException {
    for (Process process : beside) {
      process.destroy();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("did not stop when asked to: " + process.info());
      }
    }
  }
}
