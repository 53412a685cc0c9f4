package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.BranchStore;
import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.EndChange;
import io.lightcone.tracer.event.Payload;
import java.util.List;

/** Branches as JSON. */
final class BranchJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BranchJson() {}

  static ObjectNode of(BranchRun branch, ObjectMapper mapper) {
    ObjectNode json = mapper.createObjectNode();
    json.put("invocations", branch.invocations());
    json.put("ran", branch.ran());
    json.put("rejoined", branch.rejoined());
    json.put("differingAtEnd", branch.differingAtEnd());
    ArrayNode values = json.putArray("values");
    branch.changes().forEach(change -> values.add(of(change)));
    ArrayNode ends = json.putArray("ends");
    for (EndChange change : branch.endChanges()) {
      ObjectNode end = ends.addObject();
      end.put("invocation", change.invocation());
      end.put("recorded", Labels.end(change.recorded()));
      end.put("now", Labels.end(change.now()));
    }
    ObjectNode notes = json.putObject("notes");
    branch.caveats().forEach(notes::put);
    return json;
  }

  static ObjectNode of(ElementChange change) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("element", change.element());
    json.set("recorded", payload(change.recorded()));
    json.set("now", payload(change.now()));
    return json;
  }

  /** A payload as text; null for none. */
  static JsonNode payload(Payload payload) {
    return payload == null ? MAPPER.nullNode() : MAPPER.getNodeFactory().textNode(payload.text());
  }

  static ArrayNode of(List<BranchStore.Kept> kept) {
    ArrayNode json = MAPPER.createArrayNode();
    for (BranchStore.Kept branch : kept) {
      ObjectNode one = json.addObject();
      one.put("name", branch.name());
      branch.changes().forEach(one.putArray("changes")::add);
      one.put("invocations", branch.invocations());
      one.put("ran", branch.ran());
      one.put("values", branch.values());
      one.put("recording", branch.recording().toString());
    }
    return json;
  }
}
