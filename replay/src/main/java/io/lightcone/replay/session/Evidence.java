package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.DivergenceClass;
import io.lightcone.replay.divergence.JsonDiff;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds out why a replay left the recording, by what can be checked. */
final class Evidence {
  private static final String STATICS =
      "the code and the environment are the recorded ones, but it writes static fields, whose values"
          + " from invocation to invocation are not recorded";

  private final ReplaySession session;
  private final Handlers recorded;
  private final Function<EventId, RecordedEnvironment> environment;

  Evidence(
      ReplaySession session,
      Handlers recorded,
      Function<EventId, RecordedEnvironment> environment) {
    this.session = session;
    this.recorded = recorded;
    this.environment = environment;
  }

  Divergence explain(RecordedInvocation invocation, HandlerCode code, ReplaySession.Run run) {
    Step step = run.difference();
    boolean codeChanged = !code.bundle().equals(invocation.start().bundle());
    RecordedEnvironment then = environment.apply(invocation.started().id());
    String otherWorld = then == null ? null : then.differenceFromNow();
    DivergenceClass cause;
    String reason;
    if (run.altered() != null) {
      cause = DivergenceClass.RECORDING_INCOMPLETE;
      reason = run.altered();
    } else if (codeChanged) {
      cause = DivergenceClass.CODE_CHANGED;
      reason =
          "bundle %s was recorded, %s was replayed"
              .formatted(brief(invocation.start().bundle()), brief(code.bundle()));
    } else if (otherWorld != null) {
      cause = DivergenceClass.ENVIRONMENT_DIFFERS;
      reason = otherWorld;
    } else {
      cause = DivergenceClass.NONDETERMINISTIC;
      reason = again(invocation, code, step, run);
    }
    return new Divergence(
        step.index(),
        step.recorded(),
        step.now(),
        step.event(),
        codeChanged ? recordedSite(invocation, step.index()) : run.nowSite(),
        run.nowSite(),
        differences(invocation, step),
        cause,
        reason);
  }

  private static String brief(String digest) {
    return digest.length() > 12 ? digest.substring(0, 12) : "of unknown digest";
  }

  /**
   * Runs it twice more: whether it differs in the same way says what kind of source to look for.
   */
  private String again(
      RecordedInvocation invocation, HandlerCode code, Step first, ReplaySession.Run run) {
    if (run.staticWrites() > 0) {
      return STATICS;
    }
    int same = 0;
    for (int i = 0; i < 2; i++) {
      Step step = session.run(invocation, code, null).difference();
      if (step != null
          && step.index() == first.index()
          && String.valueOf(step.now()).equals(String.valueOf(first.now()))) {
        same++;
      }
    }
    return same == 2
        ? "the code and the environment are the recorded ones; it differs in the same way in 3 of 3"
            + " replays"
        : "the code and the environment are the recorded ones; it differs from one replay to the"
            + " next";
  }

  /** The line of the recorded code that did the step: found by replaying the recorded code. */
  private String recordedSite(RecordedInvocation invocation, int index) {
    HandlerCode then = recorded.find(invocation.start().bundle(), invocation.start().handler());
    if (then == null) {
      return null;
    }
    List<String> sites = new ArrayList<>();
    session.run(invocation, then, step -> sites.add(CallSite.of(new Throwable())));
    return index < sites.size() ? sites.get(index) : null;
  }

  private static List<Difference> differences(RecordedInvocation invocation, Step step) {
    Event event = ReplaySession.operation(invocation, step.index());
    if (event == null || step.now() == null || !(event.body() instanceof EventBody.Put put)) {
      return List.of();
    }
    int payload = step.now().indexOf(": ");
    return payload < 0
        ? List.of()
        : JsonDiff.of(put.payload().text(), step.now().substring(payload + 2));
  }
}
