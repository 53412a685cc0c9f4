package io.lightcone.workbench.timeline.model;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.bench.ApplicationRecording;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What a part of the picture shows, chosen for the pixels there are, at zooms from all to a few
 * marks, with a light cone lit and as many lanes as a tall window has; against a scan of all events
 * for those in sight.
 */
public final class PictureSlices extends CardBenchmark {
  private static final int SLICES = 400;
  private static final int PIXELS = 1_000;
  private static final int LANES = 24;
  private static final double LEAST_COLUMNS = 40;

  /** Found by name. */
  public PictureSlices() {
    super(
        new Card(
            "picture-slice",
            "95th percentile of choosing what to draw of %,d events".formatted(EVENTS),
            "95th percentile of a scan of all events for those in sight",
            Goal.atMost(16, "ms")));
  }

  @Override
  public Trial open(Path scratch) throws java.io.IOException {
    ApplicationRecording.write(scratch, EVENTS);
    try (Recording recording = Recording.open(List.of(scratch))) {
      CausalIndex index = new CausalIndex(TableLoader.load(recording));
      TimelineModel model = new TimelineModel(index.table());
      Lighting lighting = Lighting.ofEvent(model, new IndexCones(index), model.size() / 2);
      return new Slicing(model, lighting, viewports(model));
    }
  }

  private static List<Viewport> viewports(TimelineModel model) {
    Axis axis = model.axis(AxisKind.CAUSAL);
    double whole = axis.greatest() - axis.least();
    SplittableRandom draws = new SplittableRandom(1);
    return IntStream.range(0, SLICES)
        .mapToObj(
            i -> {
              double width = LEAST_COLUMNS * Math.pow(whole / LEAST_COLUMNS, draws.nextDouble());
              double from = axis.least() + draws.nextDouble() * (whole - width);
              return new Viewport(AxisKind.CAUSAL, from, from + width, PIXELS);
            })
        .toList();
  }

  private record Slicing(TimelineModel model, Lighting lighting, List<Viewport> viewports)
      implements Trial {
    @Override
    public double figure() {
      SplittableRandom draws = new SplittableRandom(2);
      int most = model.lanes().size();
      return percentile(
          view -> {
            int first = draws.nextInt(Math.max(1, most - LANES));
            List<Integer> seen =
                IntStream.range(first, Math.min(most, first + LANES)).boxed().toList();
            return LevelOfDetail.of(model, lighting, view, seen).marks().length + 1;
          });
    }

    @Override
    public double baseline() {
      return percentile(
          view -> {
            Axis axis = model.axis(view.kind());
            int seen = 1;
            for (int event = 0; event < model.size(); event++) {
              seen += axis.at(event) >= view.from() && axis.at(event) <= view.to() ? 1 : 0;
            }
            return seen;
          });
    }

    private double percentile(ToIntFunction<Viewport> slice) {
      double[] took = new double[viewports.size()];
      for (int i = 0; i < took.length; i++) {
        long since = SystemTime.INSTANCE.nanoTime();
        if (slice.applyAsInt(viewports.get(i)) < 1) {
          throw new IllegalStateException("nothing was measured");
        }
        took[i] = (SystemTime.INSTANCE.nanoTime() - since) / 1e6;
      }
      Arrays.sort(took);
      return took[took.length * 95 / 100];
    }

    @Override
    public void close() {}
  }
}
