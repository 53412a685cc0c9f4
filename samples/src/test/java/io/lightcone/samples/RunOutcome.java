package io.lightcone.samples;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.FailedInvocation;
import io.lightcone.runtime.handler.Outcome;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import java.util.List;
import java.util.stream.Stream;

/** What a simulated run left, as invariants see it; what failed is not told. */
record RunOutcome(SimulatedRun run) implements Outcome {
  private static final Payloads PAYLOADS = new Payloads();

  @Override
  public List<String> namespaces() {
    return List.copyOf(run.events().keySet());
  }

  private Stream<EventBody.Put> puts(String namespace) {
    return run.events().getOrDefault(namespace, List.of()).stream()
        .map(Event::body)
        .filter(EventBody.Put.class::isInstance)
        .map(EventBody.Put.class::cast);
  }

  @Override
  public List<String> woofs(String namespace) {
    return puts(namespace).map(EventBody.Put::woof).distinct().sorted().toList();
  }

  @Override
  public List<Element> elements(String namespace, String woof) {
    return puts(namespace).filter(put -> put.woof().equals(woof)).map(RunOutcome::view).toList();
  }

  private static Element view(EventBody.Put put) {
    Answer answer = new Answer(Found.FOUND, put.payload());
    return new ElementView(put.woof(), put.seqno(), answer, PAYLOADS);
  }

  @Override
  public List<FailedInvocation> failures() {
    throw new UnsupportedOperationException("failures are not told here");
  }
}
