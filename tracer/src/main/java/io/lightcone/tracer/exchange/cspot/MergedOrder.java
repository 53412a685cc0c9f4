package io.lightcone.tracer.exchange.cspot;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders the steps of several namespaces for writing: each namespace's own order is kept, and what
 * has a cause in another namespace waits for it. Causes that would make two namespaces wait for
 * each other are left out.
 */
final class MergedOrder {
  private final List<List<Step>> namespaces;
  private final List<Findings> findings;
  private final int[] written;
  private final boolean[] busy;
  private final List<Step> ordered = new ArrayList<>();

  private MergedOrder(List<List<Step>> namespaces, List<Findings> findings) {
    this.namespaces = namespaces;
    this.findings = findings;
    this.written = new int[namespaces.size()];
    this.busy = new boolean[namespaces.size()];
  }

  static List<Step> of(List<List<Step>> namespaces, List<Findings> findings) {
    MergedOrder order = new MergedOrder(namespaces, findings);
    for (List<Step> steps : namespaces) {
      for (int i = 0; i < steps.size(); i++) {
        steps.get(i).position = i;
      }
    }
    for (int i = 0; i < namespaces.size(); i++) {
      order.advance(i, namespaces.get(i).size());
    }
    return order.ordered;
  }

  /** Writes a namespace's steps below {@code end}; goes as deep as there are namespaces. */
  private void advance(int namespace, int end) {
    busy[namespace] = true;
    while (written[namespace] < end) {
      Step step = namespaces.get(namespace).get(written[namespace]);
      if (!await(step.previous, step)) {
        step.previous = null;
        findings.get(namespace).knots++;
      }
      if (!await(step.cause, step)) {
        step.cause = null;
        findings.get(namespace).knots++;
      }
      written[namespace]++;
      ordered.add(step);
    }
    busy[namespace] = false;
  }

  /** Whether {@code before} is written now. */
  private boolean await(Step before, Step step) {
    if (before == null || before.position < 0 || before.namespace == step.namespace) {
      return true;
    }
    int other = before.namespace;
    if (written[other] <= before.position && !busy[other]) {
      advance(other, before.position + 1);
    }
    return written[other] > before.position;
  }
}
