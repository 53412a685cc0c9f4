package io.lightcone.workbench.replaypanel;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.lines.LineTrace;
import io.lightcone.replay.lines.Listings;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.RecordedInvocation;
import io.lightcone.replay.session.Replay;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.lines.TracedLines;
import io.lightcone.workbench.replaypanel.ReplayReport.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays by the replay module. */
public final class SessionReplayService implements ReplayService {
  private volatile EventTable table;
  private volatile InvocationLoader loader;
  private final RecordedHandlers recorded;
  private volatile Handlers handlers;
  private volatile Path sources;

  /** Replays invocations of a table, on the recorded handlers at first. */
  public SessionReplayService(EventTable table) {
    follow(table);
    recorded = new RecordedHandlers(table.recording());
    handlers = recorded;
  }

  @Override
  public final void follow(EventTable grown) {
    table = grown;
    loader = new InvocationLoader(grown);
  }

  @Override
  public void useHandlers(Path path) {
    handlers = path == null ? recorded : new ChangedHandlers(path);
  }

  @Override
  public ReplayReport replay(int started) {
    RecordedInvocation invocation = loader.load(started);
    LineTrace trace = LineTrace.of(loader, invocation, handlers, recorded, LineTrace.MOST_STEPS);
    Replay replay = trace.replay();
    List<ReplayStep> steps = new ArrayList<>();
    int first = -1;
    for (Step step : replay.steps()) {
      first = first < 0 && !step.equal() ? steps.size() : first;
      steps.add(step(step));
    }
    return new ReplayReport(
        replay.invocation(),
        kind(replay),
        verdict(replay),
        details(replay),
        steps,
        first,
        trace.timeline().size() == 0
            ? null
            : new TracedLines(trace.timeline(), listings(invocation.start())));
  }

  private Listings listings(EventBody.Started start) {
    return handlers instanceof ChangedHandlers changed
        ? Listings.of(changed.bundleFor(start.bundle(), start.handler()), sources)
        : Listings.of(table.recording(), start.bundle(), sources);
  }

  @Override
  public void useSources(Path path) {
    sources = path;
  }

  private ReplayStep step(Step step) {
    String known = step.recorded() == null ? step.now() : step.recorded();
    return new ReplayStep(
        step.index(),
        StepWords.kind(known),
        StepWords.what(known),
        side(step.recorded(), known, step),
        step.equal() ? "same" : side(step.now(), known, step),
        step.equal(),
        step.event() == null ? -1 : table.find(step.event()));
  }

  /** One side of a step: its value where it is about the same thing, else all of it. */
  private String side(String text, String known, Step step) {
    if (text == null) {
      return "nothing more";
    }
    if (!StepWords.what(text).equals(StepWords.what(known))) {
      return text;
    }
    String value = StepWords.value(text);
    return value.isEmpty() ? answer(step) : value;
  }

  private String answer(Step step) {
    int event = step.event() == null ? -1 : table.find(step.event());
    int seen = event < 0 ? -1 : table.cause(event);
    return seen >= 0 && table.type(seen) == EventType.PUT
        ? "saw " + table.elementLabel(seen)
        : "the recorded answer";
  }

  private static Kind kind(Replay replay) {
    return switch (replay.verdict()) {
      case FAITHFUL -> Kind.FAITHFUL;
      case DIVERGED -> Kind.DIVERGED;
      case NOT_REPLAYABLE -> Kind.NOT_REPLAYABLE;
    };
  }

  private static String verdict(Replay replay) {
    return switch (replay.verdict()) {
      case FAITHFUL -> {
        int steps = replay.steps().size();
        yield "Faithful: %d of %d steps byte for byte".formatted(steps, steps);
      }
      case DIVERGED -> "Diverged at step " + (replay.divergence().step() + 1);
      case NOT_REPLAYABLE -> "Can't be replayed: " + replay.reason();
    };
  }

  private static List<String> details(Replay replay) {
    List<String> details = new ArrayList<>();
    Divergence divergence = replay.divergence();
    if (divergence != null) {
      details.add("Because " + divergence.cause().sentence() + ": " + divergence.evidence());
      details.addAll(sites(divergence));
      for (Difference difference : divergence.differences()) {
        details.add(
            "%s: recorded %s, now %s"
                .formatted(
                    difference.path().isEmpty() ? "value" : difference.path(),
                    difference.recorded() == null ? "nothing" : difference.recorded(),
                    difference.now() == null ? "nothing" : difference.now()));
      }
    } else if (replay.staticWrites() > 0) {
      details.add("It wrote static fields, which replay can't restore.");
    }
    return details;
  }

  private static List<String> sites(Divergence divergence) {
    String then = divergence.recordedSite();
    String now = divergence.nowSite();
    if (then == null && now == null) {
      return List.of();
    }
    return List.of(
        "Recorded at %s, now at %s"
            .formatted(then == null ? "a line not known" : then, now == null ? "its end" : now));
  }
}
