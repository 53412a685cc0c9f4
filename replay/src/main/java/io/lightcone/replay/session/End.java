package io.lightcone.replay.session;

import io.lightcone.runtime.invocation.Describe;
import io.lightcone.runtime.invocation.HandlerOutcome;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Compares how an invocation ended with how it ended when it was recorded. */
final class End {
  private static final String ALTERED = "operations with digest %016x";
  private static final Map<Outcome, String> TEXTS = new EnumMap<>(Outcome.class);

  static {
    for (Outcome outcome : Outcome.values()) {
      TEXTS.put(outcome, "end: " + outcome.name().toLowerCase(Locale.ROOT));
    }
  }

  private End() {}

  /** How an end shows that an answer was altered that the handler made nothing of, or null. */
  static String altered(Step end) {
    boolean digest = !end.equal() && end.now() != null && end.now().startsWith("operations with");
    return digest
        ? "all operations are the same, but the digest over them and their answers is not: a"
            + " recorded answer was altered"
        : null;
  }

  static Step compare(
      RecordedInvocation invocation, RecordedOperations recorded, HandlerOutcome now) {
    String nowText = text(now.outcome(), now.error());
    int index = recorded.answered();
    Event left = recorded.peek();
    if (left != null) {
      return new Step(index, Describe.operation(left.body()), nowText, left.id(), false);
    }
    EventBody.Ended then = invocation.end();
    String thenText = text(then.outcome(), then.error());
    boolean sameEnd = then.outcome() == now.outcome() && Objects.equals(then.error(), now.error());
    if (sameEnd && then.operations() != now.digest()) {
      return new Step(
          index,
          "operations with digest %016x".formatted(then.operations()),
          ALTERED.formatted(now.digest()),
          invocation.ended().id(),
          false);
    }
    return new Step(index, thenText, nowText, invocation.ended().id(), sameEnd);
  }

  private static String text(Outcome outcome, Failure error) {
    String end = TEXTS.get(outcome);
    return error == null ? end : end + ", " + error;
  }
}
