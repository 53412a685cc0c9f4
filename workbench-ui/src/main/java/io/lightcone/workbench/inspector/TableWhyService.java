package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.explain.EventSentence;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import io.lightcone.workbench.parts.Sentence;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import java.util.ArrayList;
import java.util.List;

/** Tells why from the columns of an event table, with what it must reading from disk. */
public final class TableWhyService implements WhyService {
  private final EventTable table;
  private final EffectIndex effects;
  private final EventSentence sentences;

  /** Over a table and what its events led to. */
  public TableWhyService(EventTable table, EffectIndex effects) {
    this.table = table;
    this.effects = effects;
    this.sentences = new EventSentence(table);
  }

  @Override
  public List<Sentence> why(Selected selected) {
    List<Sentence> told = new ArrayList<>();
    if (selected instanceof Selected.OfInvocation one) {
      told.addAll(new InvocationStory(table, one.started()).tell());
    } else if (selected instanceof Selected.OfEvent one) {
      told.addAll(event(one.event()));
    } else if (selected instanceof Selected.OfHandler handler) {
      told.addAll(handler(handler));
    } else if (selected instanceof Selected.OfWoof woof) {
      told.addAll(woof(woof));
    }
    if (selected.anchor() >= 0) {
      gaps(table.namespaceOf(selected.anchor()), told);
    }
    return told;
  }

  private List<Sentence> event(int event) {
    List<Sentence> told = new ArrayList<>();
    int lane = table.lane(event);
    Sentence.Builder first = Sentence.begin("");
    if (lane < 0) {
      first.strong(table.label(event)).plain(": ");
    } else {
      first.link(Subjects.laneLabel(table, lane), Subjects.of(table, lane)).plain(" ");
    }
    told.add(first.plain(sentences.of(event)).plain(".").end());
    if (table.cause(event) >= 0) {
      told.add(cause(event));
    }
    if (table.type(event) == EventType.PUT) {
      ledTo(event, told);
    }
    if (lane >= 0 && table.type(lane) == EventType.STARTED) {
      told.addAll(new InvocationStory(table, lane).tell());
    }
    return told;
  }

  private Sentence cause(int event) {
    int cause = table.cause(event);
    String how =
        switch (table.type(event)) {
          case READ, LATEST_READ -> "It saw ";
          case PUT -> "It was asked for by ";
          default -> "It came from ";
        };
    Sentence.Builder sentence =
        Sentence.begin(how).link(Subjects.eventLabel(table, cause), Subjects.of(table, cause));
    int maker = table.lane(cause);
    if (maker >= 0) {
      sentence.plain(", by ").link(Subjects.laneLabel(table, maker), Subjects.of(table, maker));
    }
    return sentence.plain(".").end();
  }

  private void ledTo(int put, List<Sentence> told) {
    int readers = 0;
    for (int effect : effects.of(put)) {
      if (table.type(effect) == EventType.STARTED) {
        told.add(
            Sentence.begin("It triggered ")
                .link(table.invocationLabel(effect), new Selected.OfInvocation(effect))
                .plain(", which " + ended(effect) + ".")
                .end());
      } else if (table.type(effect) == EventType.READ
          || table.type(effect) == EventType.LATEST_READ) {
        readers++;
      }
    }
    if (readers > 0) {
      told.add(
          Sentence.begin("It was seen by " + Units.count(readers, "read") + "; see Effects.")
              .end());
    }
  }

  private String ended(int started) {
    return table.outcome(started) == null
        ? "has no end in the recording"
        : "ended " + Outcomes.word(table.outcome(started));
  }

  private List<Sentence> handler(Selected.OfHandler handler) {
    int name = table.nameNumber(handler.handler());
    long runs = 0;
    long failed = 0;
    int last = -1;
    for (int event = 0; event < table.size(); event++) {
      if (table.type(event) == EventType.STARTED
          && table.handler(event) == name
          && table.namespaceOf(event) == handler.namespace()) {
        runs++;
        if (Outcomes.isFailure(table, event)) {
          failed++;
          last = event;
        }
      }
    }
    String result = failed == 0 ? ", none failed." : ", " + Units.number(failed) + " failed.";
    List<Sentence> told = new ArrayList<>();
    told.add(
        Sentence.begin("Handler ")
            .strong(handler.handler())
            .plain(" ran " + Units.count(runs, "time") + result)
            .end());
    if (last >= 0) {
      told.add(
          Sentence.begin("The last that failed is ")
              .link(table.invocationLabel(last), new Selected.OfInvocation(last))
              .plain(".")
              .end());
    }
    return told;
  }

  private List<Sentence> woof(Selected.OfWoof woof) {
    int name = table.nameNumber(woof.woof());
    long puts = 0;
    long reads = 0;
    int last = -1;
    for (int event = 0; event < table.size(); event++) {
      if (table.woof(event) != name || table.namespaceOf(event) != woof.namespace()) {
        continue;
      }
      switch (table.type(event)) {
        case PUT -> {
          puts++;
          last = event;
        }
        case READ, LATEST_READ -> reads++;
        default -> reads += 0;
      }
    }
    Sentence.Builder first =
        Sentence.begin("WooF ")
            .strong(woof.woof())
            .plain(" got " + Units.count(puts, "element"))
            .plain(" and was read " + Units.count(reads, "time") + ".");
    return last < 0
        ? List.of(first.end())
        : List.of(
            first.end(),
            Sentence.begin("The newest element is ")
                .link(table.elementLabel(last), new Selected.OfEvent(last))
                .plain(".")
                .end());
  }

  private void gaps(int namespace, List<Sentence> told) {
    long gaps = table.missing().stream().filter(m -> m.namespace() == namespace).count();
    if (gaps > 0) {
      told.add(
          Sentence.begin("The record of " + table.namespace(namespace).name() + " has ")
              .strong(Units.count(gaps, "gap"))
              .plain(": something that mattered may be missing. See Gaps.")
              .end());
    }
  }
}
