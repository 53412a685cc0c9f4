package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.lightcone.replay.history.History;
import io.lightcone.replay.repair.Plan;
import io.lightcone.runtime.cli.Access;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.recording.NamespaceRecording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries a plan out: new versions are appended in a session called {@code repair}, and each step
 * is an element of the WooF {@code repairs} of its namespace. What is noted there already is not
 * done again, so that an interrupted repair can be repeated.
 */
final class Repairs {
  /** The WooF that repairs are noted in. */
  static final WooFInfo WOOF =
      new WooFInfo("repairs", 1 << 20, false, 1_000_000, Dispatch.CONCURRENT);

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final History history;
  private final String cause;
  private final boolean includeAsked;
  private final Set<String> done = new HashSet<>();
  private int appended;
  private int noted;
  private int left;
  private int before;

  Repairs(History history, String cause, boolean includeAsked) {
    this.history = history;
    this.cause = cause;
    this.includeAsked = includeAsked;
    for (int rank = 0; rank < history.size(); rank++) {
      if (history.body(rank) instanceof EventBody.Put put && put.woof().equals(WOOF.name())) {
        done.add(identity(put.payload().text()));
      }
    }
  }

  private static String identity(String note) {
    try {
      var json = MAPPER.readTree(note);
      return json.path("element").asText() + " " + json.path("cause").asText();
    } catch (JsonProcessingException e) {
      return note;
    }
  }

  Repairs apply(Plan plan) {
    Map<String, List<Plan.Step>> byNamespace = new LinkedHashMap<>();
    for (Plan.Step step : plan.steps()) {
      byNamespace.computeIfAbsent(step.namespace(), name -> new ArrayList<>()).add(step);
    }
    for (NamespaceRecording namespace : history.recording().namespaces()) {
      List<Plan.Step> steps = byNamespace.get(namespace.name());
      if (steps != null) {
        try (NamespaceAccess access = Access.writing(namespace.directory(), "repair")) {
          access.create(WOOF);
          steps.forEach(step -> apply(step, access));
        }
      }
    }
    return this;
  }

  private void apply(Plan.Step step, NamespaceAccess access) {
    if (step.action() == Plan.Action.ASK && !includeAsked) {
      left++;
      return;
    }
    if (done.contains(step.element() + " " + cause)) {
      before++;
      return;
    }
    Long version = null;
    if (step.now() != null) {
      version = access.put(step.woof(), null, step.now().bytes());
      appended++;
    }
    access.put(WOOF.name(), null, note(step, version));
    noted++;
  }

  private byte[] note(Plan.Step step, Long version) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put(
        "action",
        step.now() == null
            ? "invalidate"
            : step.action().name().toLowerCase(java.util.Locale.ROOT));
    note.put("cause", cause);
    note.put("element", step.element());
    note.put(
        "version", version == null ? null : step.namespace() + "/" + step.woof() + "#" + version);
    try {
      return MAPPER.writeValueAsString(note).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  int appended() {
    return appended;
  }

  int noted() {
    return noted;
  }

  int left() {
    return left;
  }

  int before() {
    return before;
  }
}
