package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.selection.Selected;

/** Finds the payload that a selection is about. */
final class Values {
  private final EventTable table;

  Values(EventTable table) {
    this.table = table;
  }

  Value of(Selected selected) {
    if (selected instanceof Selected.OfInvocation one) {
      int put = table.cause(one.started());
      return put < 0
          ? Value.none("The put that triggered it is not in the recording.")
          : of(put, "Trigger " + table.elementLabel(put));
    }
    if (selected instanceof Selected.OfEvent one) {
      return of(one.event(), null);
    }
    return Value.none("Select an element, a read or an invocation to see a value.");
  }

  private Value of(int event, String title) {
    EventBody body = table.event(event).body();
    if (body instanceof EventBody.Put put) {
      return Value.of(title == null ? table.elementLabel(event) : title, put.payload());
    }
    if (body instanceof EventBody.Read read && read.payload() != null) {
      return Value.of("Seen " + read.woof() + "#" + read.seqno(), read.payload());
    }
    if (body instanceof EventBody.Read || body instanceof EventBody.LatestRead) {
      int put = table.cause(event);
      return put < 0
          ? Value.none("It saw no element.")
          : of(put, "Seen " + table.elementLabel(put));
    }
    return message(event, body);
  }

  private Value message(int event, EventBody body) {
    if (body instanceof EventBody.Sent sent) {
      return carried("Sent for " + sent.woof(), sent.payload());
    }
    if (body instanceof EventBody.Replied replied) {
      return carried("Answer " + table.label(event), replied.value());
    }
    if (body instanceof EventBody.Called called) {
      return carried("Answer of the call " + table.label(event), called.response());
    }
    return Value.none("This event carries no value.");
  }

  private static Value carried(String what, Payload payload) {
    return payload == null ? Value.none("It carries no value.") : Value.of(what, payload);
  }
}
