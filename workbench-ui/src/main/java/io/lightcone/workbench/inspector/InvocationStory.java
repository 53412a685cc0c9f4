package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.explain.PayloadText;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import io.lightcone.workbench.parts.Sentence;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One invocation in sentences: what triggered it, what it read and put, how it ended. */
final class InvocationStory {
  private static final int MOST_OPERATIONS = 24;
  private static final int PAYLOAD_CHARS = 60;
  private static final Found[] FOUND = Found.values();

  private final EventTable table;
  private final int started;
  private final List<Sentence> told = new ArrayList<>();

  InvocationStory(EventTable table, int started) {
    this.table = table;
    this.started = started;
  }

  List<Sentence> tell() {
    trigger();
    operations();
    end();
    return told;
  }

  private void trigger() {
    int put = table.cause(started);
    Sentence.Builder sentence =
        Sentence.begin("").strong(table.invocationLabel(started)).plain(" ran because ");
    if (put < 0) {
      told.add(sentence.plain("of a put that is not in the recording.").end());
      return;
    }
    element(sentence, put).plain(" was put");
    maker(sentence, put);
    told.add(sentence.plain(".").end());
  }

  private void maker(Sentence.Builder sentence, int put) {
    int lane = table.lane(put);
    if (lane >= 0) {
      sentence.plain(" by ").link(Subjects.laneLabel(table, lane), Subjects.of(table, lane));
    } else if (table.cause(put) >= 0) {
      int sent = table.cause(put);
      int sender = table.lane(sent) >= 0 ? table.lane(sent) : sent;
      sentence
          .plain(" for ")
          .link(
              sender == sent ? table.label(sent) : Subjects.laneLabel(table, sender),
              Subjects.of(table, sent))
          .plain(" in namespace " + table.namespace(table.namespaceOf(sent)).name());
    }
  }

  private Sentence.Builder element(Sentence.Builder sentence, int put) {
    return sentence.link(table.elementLabel(put), new Selected.OfEvent(put));
  }

  private void operations() {
    List<Integer> operations = oldestFirst();
    int values = 0;
    int left = 0;
    for (int event : operations) {
      if (table.type(event) == EventType.SAMPLED) {
        values++;
      } else if (told.size() > MOST_OPERATIONS) {
        left++;
      } else {
        operation(event);
      }
    }
    if (left > 0) {
      told.add(Sentence.begin("It did " + Units.count(left, "more operation") + ".").end());
    }
    if (values > 0) {
      told.add(
          Sentence.begin("It took " + Units.count(values, "value"))
              .plain(" from outside, such as the clock; replay supplies the same.")
              .end());
    }
  }

  private List<Integer> oldestFirst() {
    List<Integer> operations = new ArrayList<>();
    int last = table.endOf(started) >= 0 ? table.op(table.endOf(started)) : lastRecorded();
    for (int event = last; event >= 0 && event != started; event = table.op(event)) {
      operations.add(event);
    }
    Collections.reverse(operations);
    return operations;
  }

  /** The newest event of an invocation without an end. */
  private int lastRecorded() {
    int last = started;
    for (int event = started + 1; event < table.size(); event++) {
      if (table.lane(event) == started) {
        last = event;
      }
    }
    return last;
  }

  private void operation(int event) {
    switch (table.type(event)) {
      case READ -> read(event);
      case LATEST_READ -> latest(event);
      case PUT -> put(event);
      case SENT ->
          told.add(
              Sentence.begin("It sent a request about ")
                  .link(table.nameText(table.woof(event)), new Selected.OfEvent(event))
                  .plain(" to another namespace.")
                  .end());
      case CALLING ->
          told.add(
              Sentence.begin("It made the ")
                  .link("outside call " + table.label(event), new Selected.OfEvent(event))
                  .plain(".")
                  .end());
      default -> {
        return;
      }
    }
  }

  private void read(int event) {
    String asked = table.nameText(table.woof(event)) + "#" + table.number(event);
    Sentence.Builder sentence = Sentence.begin("It read ");
    told.add(seen(sentence, event, asked).plain(".").end());
  }

  private void latest(int event) {
    String woof = table.nameText(table.woof(event));
    Sentence.Builder sentence = Sentence.begin("It asked for the newest of ").code(woof);
    int put = table.cause(event);
    if (put < 0) {
      told.add(sentence.plain(": ").plain(absence(event)).plain(".").end());
      return;
    }
    told.add(seen(sentence.plain(" and saw "), event, woof).plain(".").end());
    newer(event, put);
  }

  private Sentence.Builder seen(Sentence.Builder sentence, int event, String asked) {
    int put = table.cause(event);
    if (put < 0) {
      return sentence.code(asked).plain(": ").plain(absence(event));
    }
    element(sentence, put).plain(", put");
    maker(sentence, put);
    return sentence;
  }

  private String absence(int event) {
    return switch (FOUND[table.detail(event)]) {
      case ABSENT -> "there was none";
      case EXPIRED -> "it was no longer kept";
      default -> "its put is not in the recording";
    };
  }

  /** Says when the element seen was no longer the newest before the invocation ended. */
  private void newer(int read, int seen) {
    int end = table.endOf(started);
    int namespace = table.namespaceOf(read);
    if (table.namespaceOf(seen) != namespace) {
      return;
    }
    for (int event = read + 1; event < end; event++) {
      if (table.type(event) == EventType.PUT
          && table.namespaceOf(event) == namespace
          && table.woof(event) == table.woof(seen)
          && table.lane(event) != started) {
        Sentence.Builder sentence = Sentence.begin("While it ran, ");
        element(sentence, event).plain(" was put");
        maker(sentence, event);
        told.add(sentence.plain("; it had already looked.").end());
        return;
      }
    }
  }

  private void put(int event) {
    Sentence.Builder sentence = element(Sentence.begin("It put "), event).plain(" ");
    if (table.event(event).body() instanceof EventBody.Put put) {
      sentence.code(PayloadText.preview(put.payload(), PAYLOAD_CHARS));
      if (put.handler() != null) {
        sentence.plain(", which triggers ").strong(put.handler());
      }
    }
    told.add(sentence.plain(".").end());
  }

  private void end() {
    int end = table.endOf(started);
    if (end < 0) {
      told.add(
          Sentence.begin("It has no end in the recording: it was still running, or was cut off.")
              .end());
    } else if (table.event(end).body() instanceof EventBody.Ended ended) {
      told.add(end(ended));
      String line = FailureLine.of(ended);
      if (line != null) {
        told.add(Sentence.begin("It was thrown at ").code(line).plain(".").end());
      }
    }
  }

  private static Sentence end(EventBody.Ended ended) {
    String after = " after " + Units.duration(ended.durationNanos());
    if (ended.outcome() == Outcome.OK) {
      return Sentence.begin("It ended ok" + after + ".").end();
    }
    Sentence.Builder sentence =
        Sentence.begin("It ").failure(Outcomes.word(ended.outcome())).plain(after);
    return ended.error() == null
        ? sentence.plain(".").end()
        : sentence.plain(": ").failure(ended.error().toString()).end();
  }
}
