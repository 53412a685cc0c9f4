package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.FailedInvocation;
import io.lightcone.runtime.handler.Outcome;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a branch left, as invariants see it. */
final class BranchOutcome implements Outcome {
  private final History history;
  private final List<Map<String, BranchWooF>> woofs;
  private final List<Tally.Failing> failures;
  private final Payloads payloads = new Payloads();

  BranchOutcome(
      History history, List<Map<String, BranchWooF>> woofs, List<Tally.Failing> failures) {
    this.history = history;
    this.woofs = woofs;
    this.failures = failures;
  }

  @Override
  public List<String> namespaces() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < history.namespaceCount(); i++) {
      names.add(history.namespaceName(i));
    }
    return names.stream().sorted().toList();
  }

  private Map<String, BranchWooF> of(String namespace) {
    for (int i = 0; i < history.namespaceCount(); i++) {
      if (history.namespaceName(i).equals(namespace)) {
        return woofs.get(i);
      }
    }
    return Map.of();
  }

  @Override
  public List<String> woofs(String namespace) {
    return List.copyOf(of(namespace).keySet());
  }

  @Override
  public List<Element> elements(String namespace, String woof) {
    BranchWooF found = of(namespace).get(woof);
    return found == null ? List.of() : found.elements().stream().map(this::view).toList();
  }

  private Element view(BranchElement element) {
    return new ElementView(
        element.woof(), element.seqno(), new Answer(Found.FOUND, element.payload()), payloads);
  }

  @Override
  public List<FailedInvocation> failures() {
    return failures.stream()
        .filter(failing -> failing.lane().trigger != null)
        .sorted((a, b) -> a.ended().compareTo(b.ended()))
        .map(this::failure)
        .toList();
  }

  private FailedInvocation failure(Tally.Failing failing) {
    EventBody.Ended ended = (EventBody.Ended) failing.ended().body;
    LaneRun lane = failing.lane();
    return new FailedInvocation(
        history.namespaceName(lane.namespace),
        lane.handler,
        lane.attempt,
        ended.error() == null ? "unknown" : ended.error().exceptionClass(),
        ended.error() == null ? null : ended.error().message(),
        view(lane.trigger));
  }
}
