package io.lightcone.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A tree with the real launcher in it, and a JDK and a Maven that only tell how they were called.
 * The PATH has the tools that the launcher names, and what the test adds.
 */
final class FakeTree {
  private static final Path LAUNCHER = Path.of("../lightcone").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "find",
          "head",
          "ls",
          "grep",
          "mkdir",
          "tee",
          "mv",
          "cat",
          "touch");
  private static final FileTime PAST = FileTime.fromMillis(1_000_000_000_000L);

  private final Path root;
  private final Path tools;
  private final Path tree;

  /** What it ended with, and what it wrote on both streams. */
  record Result(int exit, String out) {}

  /**
   * A tree that nobody has built.
   *
   * @param name the name of its directory
   */
  FakeTree(Path root, String name) throws IOException {
    this.root = root;
    tools = Files.createDirectories(root.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
    tree = Files.createDirectories(root.resolve(name));
    Files.copy(LAUNCHER, tree.resolve("lightcone"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Path source = Files.createDirectories(tree.resolve("tracer/src/main"));
    Files.writeString(source.resolve("A.java"), "class A {}");
    Files.writeString(tree.resolve("tracer/pom.xml"), "<project/>");
    for (String old : List.of("pom.xml", "tracer/pom.xml", "tracer/src/main/A.java")) {
      Files.setLastModifiedTime(tree.resolve(old), PAST);
    }
  }

  private static Path find(String tool) {
    for (String place : List.of("/bin", "/usr/bin")) {
      if (Files.isExecutable(Path.of(place, tool))) {
        return Path.of(place, tool);
      }
    }
    throw new IllegalStateException("no such tool: " + tool);
  }

  Path tree() {
    return tree;
  }

  Path launcher() {
    return tree.resolve("lightcone");
  }

  /** Makes a tree look built: what the launcher looks for, newer than the sources. */
  FakeTree built() throws IOException {
    Path target = Files.createDirectories(tree.resolve("workbench-ui/target/lib")).getParent();
    Files.writeString(target.resolve("jvm.flags"), "-Dflag=one -Dother=two\n");
    Files.writeString(target.resolve("lightcone-workbench-ui-1.jar"), "");
    Files.createDirectories(tree.resolve("target"));
    Files.writeString(tree.resolve("target/build.stamp"), "");
    return this;
  }

  /** A JDK whose {@code java} prints its arguments, one a line, between angle brackets. */
  Path jdk(String name, String version) throws IOException {
    Path home = root.resolve(name);
    script(
        home.resolve("bin/java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \""
            + version
            + "\" 2026-01-01' >&2; exit 0; fi\n"
            + "for a in \"$@\"; do echo \"<$a>\"; done");
    script(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  /** Puts a {@code java} on the PATH, by a link as packages do. */
  void javaOnPath(Path home) throws IOException {
    Files.createSymbolicLink(tools.resolve("java"), home.resolve("bin/java"));
  }

  /** Puts a Maven on the PATH that does {@code work} and notes that it was called. */
  void mavenOnPath(String work) throws IOException {
    script(tools.resolve("mvn"), "echo \"mvn $*\" >>'" + root.resolve("mvn.calls") + "'\n" + work);
  }

  String mavenCalls() throws IOException {
    Path calls = root.resolve("mvn.calls");
    return Files.exists(calls) ? Files.readString(calls) : "";
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("can't make it executable: " + file);
    }
  }

  /** Starts a launcher in a directory. */
  Result start(Path launcher, Path directory, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the launcher does not end: " + out);
    }
    return new Result(process.exitValue(), out);
  }
}
