package io.lightcone.runtime.network.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** WooFs and listings as the protocol writes them. */
final class Shapes {
  private Shapes() {}

  static ObjectNode of(WooFInfo woof) {
    return Message.object()
        .put("name", woof.name())
        .put("elementBytes", woof.elementBytes())
        .put("fixed", woof.fixed())
        .put("history", woof.history())
        .put("dispatch", woof.dispatch().name().toLowerCase(Locale.ROOT));
  }

  static WooFInfo woof(JsonNode json) {
    try {
      return new WooFInfo(
          json.path("name").asText(),
          json.path("elementBytes").asInt(),
          json.path("fixed").asBoolean(),
          json.path("history").asLong(),
          Dispatch.valueOf(json.path("dispatch").asText().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new LocalException("not a woof: " + e.getMessage(), e);
    }
  }

  static ObjectNode of(Listing listing) {
    ObjectNode json = Message.object().put("name", listing.name());
    ArrayNode woofs = json.putArray("woofs");
    listing.woofs().forEach(woof -> woofs.add(of(woof.info()).put("latest", woof.latest())));
    ArrayNode handlers = json.putArray("handlers");
    listing.handlers().forEach(handlers::add);
    return json;
  }

  static Listing listing(JsonNode json) {
    List<Listing.WooF> woofs = new ArrayList<>();
    json.path("woofs")
        .forEach(one -> woofs.add(new Listing.WooF(woof(one), one.path("latest").asLong())));
    List<String> handlers = new ArrayList<>();
    json.path("handlers").forEach(one -> handlers.add(one.asText()));
    return new Listing(json.path("name").asText(), woofs, handlers);
  }
}
