package io.lightcone.replay.cli.whatif;

import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.minimize.Minimized;
import io.lightcone.tracer.recording.RecordingArchive;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes what minimising found as a JUnit 5 test: a class, and the recording as its resource. */
final class TestWriter {
  private static final String CLASS = "([a-z_][A-Za-z0-9_]*\\.)*[A-Z][A-Za-z0-9_]*";

  private final String type;

  /**
   * A writer.
   *
   * @param type the test's class, with its package
   * @throws UsageException if that is no class name
   */
  TestWriter(String type) {
    if (!type.matches(CLASS)) {
      throw new UsageException("not a class name, such as com.acme.FrostTest: " + type);
    }
    this.type = type;
  }

  private String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private String packageName() {
    int dot = type.lastIndexOf('.');
    return dot < 0 ? "" : type.substring(0, dot);
  }

  /**
   * Writes both below a directory such as {@code src/test}.
   *
   * @return the test's source file
   */
  Path write(Minimized found, String fails, Path directory) {
    String folder = packageName().replace('.', '/');
    Path source = directory.resolve("java").resolve(folder).resolve(simpleName() + ".java");
    Path resource =
        directory.resolve("resources").resolve(folder).resolve(simpleName() + ".lightcone");
    if (Files.exists(source) || Files.exists(resource)) {
      throw new UsageException("there is such a test already, name another class: " + source);
    }
    try {
      Files.createDirectories(source.getParent());
      Files.createDirectories(resource.getParent());
      archive(found, resource);
      Files.writeString(source, text(found, fails));
      return source;
    } catch (IOException e) {
      throw new RecordingException("can't write the test: " + source + ": " + e.getMessage(), e);
    }
  }

  private static void archive(Minimized found, Path resource) throws IOException {
    Path home = Files.createTempDirectory(resource.getParent(), "recording");
    try {
      new BranchExport(found.branch(), List.of(), true).write(home);
      RecordingArchive.pack(home, resource);
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private String text(Minimized found, String fails) {
    StringBuilder text = new StringBuilder();
    if (!packageName().isEmpty()) {
      text.append("package ").append(packageName()).append(";\n\n");
    }
    text.append("import io.lightcone.replay.junit.ReplayTest;\n\n");
    text.append("/**\n * ")
        .append(Labels.count(found.puts().size(), "put"))
        .append(" from outside, of ")
        .append(found.putsBefore())
        .append(" that were recorded, after which\n * ")
        .append(found.failure().replace("*/", "* /"))
        .append(".\n */\nclass ")
        .append(simpleName())
        .append(" {\n  @ReplayTest(\n      recording = \"")
        .append(simpleName())
        .append(".lightcone\",\n      fails = \"")
        .append(fails.replace("\\", "\\\\").replace("\"", "\\\""))
        .append("\")\n  void shouldNotFailAgain() {}\n}\n");
    return text.toString();
  }
}
