package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.Missing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The causal past of an event in words, nearest first. Goes from an event to what its invocation
 * did before and what triggered it, and from each put seen to the invocation that made it.
 */
public final class Why {
  private static final int PER_LANE = 12;

  private final CausalIndex index;
  private final EventTable table;
  private final EventSentence sentences;
  private final int depthLimit;
  private final int stepLimit;
  private final List<WhyStep> steps = new ArrayList<>();
  private final BitSet told = new BitSet();
  private final Deque<Task> tasks = new ArrayDeque<>();

  /** An event to explain, and how it came up. */
  private record Task(int event, int depth, String how) {}

  private Why(CausalIndex index, int depthLimit, int stepLimit) {
    this.index = index;
    this.table = index.table();
    this.sentences = new EventSentence(table);
    this.depthLimit = depthLimit;
    this.stepLimit = stepLimit;
  }

  /**
   * Explains an event.
   *
   * @param depthLimit how many invocations back, 0 for the event's own alone
   * @param stepLimit how many events to tell at most
   */
  public static Explanation of(CausalIndex index, int event, int depthLimit, int stepLimit) {
    return new Why(index, depthLimit, stepLimit).explain(event);
  }

  /** As {@link #of(CausalIndex, int, int, int)}, with an index made for this one question. */
  public static Explanation of(EventTable table, int event, int depthLimit, int stepLimit) {
    return of(new CausalIndex(table), event, depthLimit, stepLimit);
  }

  private Explanation explain(int event) {
    tasks.add(new Task(event, 0, "it"));
    while (!tasks.isEmpty() && steps.size() < stepLimit) {
      Task task = tasks.poll();
      if (task.depth() <= depthLimit) {
        tell(task);
      }
    }
    BitSet untold = new BitSet();
    index.cone().past(event).forEach(untold::set);
    untold.set(event);
    untold.andNot(told);
    return new Explanation(
        event, List.copyOf(steps), told.cardinality(), untold.cardinality(), gaps());
  }

  private void tell(Task task) {
    if (told.get(task.event())) {
      return;
    }
    step(task.event(), task.depth(), task.how());
    causes(task.event(), task.depth());
    int lane = table.lane(task.event());
    if (lane >= 0 && table.type(lane) == EventType.STARTED) {
      laneBefore(task.event(), task.depth());
    } else if (lane >= 0 && !told.get(lane)) {
      step(lane, task.depth(), "it was done by");
    }
  }

  private void laneBefore(int event, int depth) {
    int shown = 0;
    for (int at = table.op(event); at >= 0; at = table.op(at)) {
      boolean head = table.op(at) < 0;
      if (told.get(at)) {
        break;
      }
      if (shown < PER_LANE || head) {
        step(at, depth, head ? "that was in" : "before that it");
        causes(at, depth);
        shown++;
      }
    }
  }

  private void causes(int event, int depth) {
    int cause = table.cause(event);
    if (cause >= 0) {
      tasks.add(new Task(cause, depth + 1, how(event)));
    }
    if (table.secondCause(event) >= 0) {
      tasks.add(
          new Task(table.secondCause(event), depth + 1, "the peer's side of " + label(event)));
    }
  }

  private String how(int event) {
    return switch (table.type(event)) {
      case STARTED -> "what triggered " + table.invocationLabel(event);
      case READ, LATEST_READ -> "what " + label(event) + " saw";
      case PUT -> "the message behind " + table.elementLabel(event);
      default -> "the cause of " + label(event);
    };
  }

  private void step(int event, int depth, String how) {
    told.set(event);
    steps.add(new WhyStep(event, label(event), depth, how, sentences.of(event)));
  }

  private String label(int event) {
    return table.label(event);
  }

  private List<String> gaps() {
    BitSet namespaces = new BitSet();
    told.stream().forEach(event -> namespaces.set(table.namespaceOf(event)));
    return table.missing().stream()
        .filter(missing -> namespaces.get(missing.namespace()))
        .map(Missing::text)
        .toList();
  }
}
