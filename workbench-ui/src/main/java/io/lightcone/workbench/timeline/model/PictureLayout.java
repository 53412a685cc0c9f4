package io.lightcone.workbench.timeline.model;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.bench.ApplicationRecording;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.List;

/** A recording laid out for the picture; against one pass over its events. */
public final class PictureLayout extends CardBenchmark {

  /** Found by name. */
  public PictureLayout() {
    super(
        new Card(
            "picture-layout",
            "%,d events laid out: lanes, causal axis, rows, arrows".formatted(EVENTS),
            "one pass over the events that looks at type and causes",
            Goal.atMost(1, "s")));
  }

  @Override
  public Trial open(Path scratch) throws java.io.IOException {
    ApplicationRecording.write(scratch, EVENTS);
    try (Recording recording = Recording.open(List.of(scratch))) {
      return new LayingOut(TableLoader.load(recording));
    }
  }

  private record LayingOut(EventTable table) implements Trial {
    @Override
    public double figure() {
      long since = SystemTime.INSTANCE.nanoTime();
      TimelineModel model = new TimelineModel(table);
      return seconds(since, model.lanes().size());
    }

    @Override
    public double baseline() {
      long since = SystemTime.INSTANCE.nanoTime();
      int causes = 0;
      for (int event = 0; event < table.size(); event++) {
        causes += table.type(event).ordinal() + (table.cause(event) >= 0 ? 1 : 0);
        causes += table.secondCause(event) >= 0 ? 1 : 0;
      }
      return seconds(since, causes);
    }

    private static double seconds(long since, int found) {
      if (found == 0) {
        throw new IllegalStateException("nothing was laid out");
      }
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {}
  }
}
