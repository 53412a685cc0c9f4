package io.lightcone.workbench.app;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.bench.ApplicationRecording;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.workbench.cli.Main;
import io.lightcone.workbench.cli.Window;
import io.lightcone.workbench.ingest.GraphCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of a process to the first picture of a recording in its window, against the same
 * process without a recording.
 */
public final class OpenWindow extends CardBenchmark {

  /** Found by name. */
  public OpenWindow() {
    super(
        new Card(
            "open-window",
            "start of the process to the first picture of %,d events".formatted(EVENTS),
            "to the first picture of the window without a recording",
            Goal.atMost(3, "s")));
  }

  @Override
  public String unavailable() {
    return Window.hasDisplay() ? null : "no display to open a window on; xvfb-run -a gives one";
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    Path recording = scratch.resolve("recording");
    ApplicationRecording.write(recording, EVENTS);
    return new Opening(scratch, recording.toString());
  }

  private record Opening(Path scratch, String recording) implements Trial {
    @Override
    public double figure() throws IOException {
      return secondsTo("open", recording);
    }

    @Override
    public double baseline() throws IOException {
      return secondsTo("open");
    }

    private double secondsTo(String... arguments) throws IOException {
      ProcessBuilder builder = new ProcessBuilder(command(arguments));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long since = SystemTime.INSTANCE.nanoTime();
      Process window = builder.start();
      try (BufferedReader said = window.inputReader()) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          if (line.equals(FirstPicture.LINE)) {
            return (SystemTime.INSTANCE.nanoTime() - since) / 1e9;
          }
        }
      } finally {
        end(window);
      }
      throw new IOException("the window ended before its first picture: " + window.exitValue());
    }

    /** By force: its graph is only just being filled. */
    private static void end(Process window) {
      window.destroyForcibly();
      window.onExit().join();
    }

    private List<String> command(String... arguments) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.add("-D" + FirstPicture.PROPERTY + "=true");
      command.add("-D" + GraphCache.PROPERTY + "=" + scratch.resolve("cache"));
      command.add("-Duser.home=" + scratch);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      command.addAll(List.of(arguments));
      return command;
    }

    @Override
    public void close() {}
  }
}
