package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.session.HandlerSummary;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.runtime.invocation.Step;
import java.util.Locale;

/** Replays as JSON; the fields are a stable interface, listed in the documentation. */
final class ReplayJson {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private ReplayJson() {}

  static ObjectNode of(Summary summary) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("invocations", summary.invocations());
    json.put("faithful", summary.faithful());
    json.put("diverged", summary.diverged());
    json.put("notReplayable", summary.notReplayable());
    json.put("writesStatics", summary.weakened());
    json.put("missingEvents", summary.missingEvents());
    json.put("complete", summary.complete());
    ObjectNode reasons = json.putObject("reasons");
    summary.reasons().forEach(reasons::put);
    ArrayNode handlers = json.putArray("handlers");
    summary.handlers().forEach(handler -> handlers.add(of(handler)));
    ArrayNode divergences = json.putArray("divergences");
    summary.divergences().forEach(replay -> divergences.add(of(replay)));
    return json;
  }

  private static ObjectNode of(HandlerSummary handler) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("handler", handler.handler());
    json.put("invocations", handler.invocations());
    json.put("faithful", handler.faithful());
    json.put("diverged", handler.diverged());
    json.put("notReplayable", handler.notReplayable());
    json.put("first", handler.first() == null ? null : handler.first().invocation());
    ObjectNode differences = json.putObject("differences");
    handler.differences().forEach(differences::put);
    return json;
  }

  static ObjectNode of(Replay replay) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("invocation", replay.invocation());
    json.put("verdict", replay.verdict().name().toLowerCase(Locale.ROOT));
    if (replay.reason() != null) {
      json.put("reason", replay.reason());
    }
    if (replay.divergence() != null) {
      add(json, replay.divergence());
    }
    if (!replay.steps().isEmpty()) {
      ArrayNode steps = json.putArray("steps");
      replay.steps().forEach(step -> steps.add(of(step)));
    }
    return json;
  }

  private static void add(ObjectNode json, Divergence divergence) {
    json.put("step", divergence.step());
    json.put("recorded", divergence.recorded());
    json.put("now", divergence.now());
    json.put("recordedSite", divergence.recordedSite());
    json.put("nowSite", divergence.nowSite());
    json.put("cause", divergence.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.put("evidence", divergence.evidence());
    ArrayNode differences = json.putArray("differences");
    for (Difference difference : divergence.differences()) {
      ObjectNode item = differences.addObject();
      item.put("path", difference.path());
      item.put("recorded", difference.recorded());
      item.put("now", difference.now());
    }
  }

  private static ObjectNode of(Step step) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("step", step.index());
    json.put("recorded", step.recorded());
    json.put("now", step.now());
    json.put("equal", step.equal());
    return json;
  }
}
