package io.lightcone.replay.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays in a JVM of its own that waits for a debugger first. */
final class DebuggedReplay {
  private DebuggedReplay() {}

  static int run(
      String mainClass, int port, Path recording, String invocation, Path handlers, boolean json)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!argument.contains("jdwp")) {
        command.add(argument);
      }
    }
    command.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.add("replay");
    command.add(recording.toString());
    command.add(invocation);
    if (handlers != null) {
      command.add("--handlers");
      command.add(handlers.toString());
    }
    if (json) {
      command.add("--json");
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
