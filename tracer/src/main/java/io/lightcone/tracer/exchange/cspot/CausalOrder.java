package io.lightcone.tracer.exchange.cspot;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders one log's steps so that every cause comes before its effect, and otherwise as the log has
 * them. Only a read may have to wait for a put that was logged behind it; where a damaged log makes
 * a circle of such reads, the last one's cause is left out.
 */
final class CausalOrder {
  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final List<Step> log;
  private final Findings findings;
  private final byte[] states;
  private final List<Step> ordered = new ArrayList<>();
  private final List<Step> open = new ArrayList<>();

  private CausalOrder(List<Step> log, Findings findings) {
    this.log = log;
    this.findings = findings;
    this.states = new byte[log.size()];
  }

  static List<Step> of(List<Step> log, Findings findings) {
    CausalOrder order = new CausalOrder(log, findings);
    log.forEach(order::visit);
    return order.ordered;
  }

  private void visit(Step step) {
    if (states[step.order] != NEW) {
      return;
    }
    push(step);
    while (!open.isEmpty()) {
      Step top = open.get(open.size() - 1);
      Step before = firstUnwritten(top);
      if (before == null) {
        open.remove(open.size() - 1);
        states[top.order] = DONE;
        ordered.add(top);
      } else if (states[before.order] == OPEN) {
        untie(before);
      } else {
        push(before);
      }
    }
  }

  private void push(Step step) {
    states[step.order] = OPEN;
    open.add(step);
  }

  private Step firstUnwritten(Step step) {
    return isUnwritten(step.previous, step)
        ? step.previous
        : isUnwritten(step.cause, step) ? step.cause : null;
  }

  private boolean isUnwritten(Step before, Step step) {
    return before != null
        && before.order >= 0
        && before.namespace == step.namespace
        && states[before.order] != DONE;
  }

  /** Leaves out the newest cause that points forward in the circle that closes at {@code step}. */
  private void untie(Step step) {
    Step next = step;
    while (true) {
      Step top = open.remove(open.size() - 1);
      states[top.order] = NEW;
      if (top.cause == next && next.order > top.order) {
        top.cause = null;
        findings.knots++;
        push(top);
        return;
      }
      next = top;
    }
  }
}
