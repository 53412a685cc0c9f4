package io.lightcone.replay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays in a JVM of its own that waits for a debugger first. That JVM's own words about its debug
 * port are left out: this class says what there is to say. Stops with the JVM that started it.
 */
final class DebuggedReplay {
  private static final int LAST_PORT = 65_535;
  private static final int UNUSABLE = 2;
  private static final List<String> WORDS_OF_THE_JVM =
      List.of(
          "ERROR: transport error", "ERROR: JDWP", "FATAL ERROR in native method: JDWP", "JDWP ");

  private final PrintWriter err;
  private final String mainClass;
  private final int port;
  private final int waitSeconds;

  /**
   * A replay to be.
   *
   * @param err where to say how to attach
   * @param mainClass takes a command line that begins with {@code replay}
   * @param port on the loopback interface
   * @param waitSeconds how long to wait for a debugger
   */
  DebuggedReplay(PrintWriter err, String mainClass, int port, int waitSeconds) {
    this.err = err;
    this.mainClass = mainClass;
    this.port = port;
    this.waitSeconds = waitSeconds;
  }

  /** Why the port can't be used, or null. */
  String obstacle() {
    if (port < 1 || port > LAST_PORT) {
      return "port must be 1 to 65535: " + port;
    }
    if (waitSeconds < 1) {
      return "seconds to wait must be 1 or more: " + waitSeconds;
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound() ? null : "port can't be used, choose another: " + port;
    } catch (IOException e) {
      return "port can't be used (%s), choose another: %d".formatted(e.getMessage(), port);
    }
  }

  /**
   * Runs it, and returns its exit code.
   *
   * @param arguments of {@code replay}
   */
  @SuppressWarnings("try") // it is there to be closed
  int run(List<String> arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    try (Interruption interruption = new Interruption(process::destroy)) {
      sayHowToAttach();
      boolean trouble = forward(process);
      int code = process.waitFor();
      if (trouble) {
        err.printf(
            "lightcone replay: no debugger attached within %d s on port %d of 127.0.0.1%n",
            waitSeconds, port);
        err.flush();
        return UNUSABLE;
      }
      return code;
    }
  }

  private void sayHowToAttach() {
    err.printf(
        "waiting %d s for a debugger on 127.0.0.1:%d, Ctrl-C to end: in the IDE set a breakpoint in"
            + " the handler and attach to a remote JVM there, or jdb -attach 127.0.0.1:%d%n",
        waitSeconds, port, port);
    err.flush();
  }

  /** Passes on what it says, and tells whether its debug port failed. */
  private boolean forward(Process process) throws IOException {
    boolean trouble = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (WORDS_OF_THE_JVM.stream().anyMatch(line::startsWith)) {
          trouble = true;
        } else {
          err.println(line);
          err.flush();
        }
      }
    }
    return trouble;
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!argument.contains("jdwp") && !argument.startsWith("-javaagent:")) {
        command.add(argument);
      }
    }
    command.add(
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,timeout=%d,address=127.0.0.1:%d"
            .formatted(waitSeconds * 1000L, port));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.add("replay");
    command.addAll(arguments);
    return command;
  }
}
