package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.explain.EventSentence;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.selection.Selected;
import java.util.ArrayList;
import java.util.List;

/** Direct causes and effects of the selection; an invocation has those of all its operations. */
final class Links {
  /** More are not listed; the count in the heading is whole. */
  static final int MOST = 500;

  private final EventTable table;
  private final EffectIndex effects;
  private final EventSentence sentences;

  Links(EventTable table, EffectIndex effects) {
    this.table = table;
    this.effects = effects;
    this.sentences = new EventSentence(table);
  }

  List<Link> causes(Selected selected) {
    List<Link> links = new ArrayList<>();
    for (int event : members(selected)) {
      add(links, relation(event), table.cause(event));
      add(links, "the peer's side", table.secondCause(event));
    }
    int anchor = selected.anchor();
    if (selected instanceof Selected.OfEvent && table.op(anchor) >= 0) {
      add(links, "done before it", table.op(anchor));
    }
    return links;
  }

  List<Link> effects(Selected selected) {
    List<Link> links = new ArrayList<>();
    List<Integer> members = members(selected);
    for (int event : members) {
      if (selected instanceof Selected.OfInvocation && table.type(event) == EventType.PUT) {
        add(links, "put by it", event);
      }
      for (int effect : effects.of(event)) {
        add(links, effectRelation(effect), effect);
      }
    }
    return links;
  }

  private List<Integer> members(Selected selected) {
    List<Integer> members = new ArrayList<>();
    if (selected instanceof Selected.OfInvocation one) {
      int end = table.endOf(one.started()) >= 0 ? table.endOf(one.started()) : table.size() - 1;
      for (int event = one.started(); event <= end && members.size() < MOST; event++) {
        if (table.lane(event) == one.started()) {
          members.add(event);
        }
      }
    } else if (selected.anchor() >= 0) {
      members.add(selected.anchor());
    }
    return members;
  }

  private void add(List<Link> links, String relation, int event) {
    if (event < 0 || links.size() >= MOST) {
      return;
    }
    links.add(
        new Link(
            relation,
            Subjects.eventLabel(table, event),
            sentences.of(event),
            Subjects.of(table, event)));
  }

  private String relation(int event) {
    return switch (table.type(event)) {
      case STARTED -> "triggered by";
      case READ, LATEST_READ -> "read";
      case PUT, REPLIED -> "asked for by";
      case AWAITED -> "waited for";
      default -> "because of";
    };
  }

  private String effectRelation(int effect) {
    return switch (table.type(effect)) {
      case STARTED -> "triggered";
      case READ, LATEST_READ -> "seen by";
      case PUT -> "made at the peer";
      case REPLIED -> "answered by";
      default -> "led to";
    };
  }
}
