package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Kinds;
import io.lightcone.workbench.parts.Outcomes;
import io.lightcone.workbench.parts.Sentence;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.selection.Selected;
import java.util.List;

/**
 * All that is shown about a selection.
 *
 * @param heading how it is written
 * @param badge what it is, or how it ended
 * @param failed whether that is bad
 */
record Inspection(
    String heading,
    String badge,
    boolean failed,
    List<Sentence> why,
    Value value,
    List<Link> causes,
    List<Link> effects,
    SourceText source) {

  static final Inspection EMPTY =
      new Inspection(
          "Nothing selected",
          "",
          false,
          List.of(
              Sentence.begin("Select an event, an invocation, a WooF or a handler to see why it")
                  .plain(" happened and what came of it.")
                  .end()),
          Value.none("Nothing selected."),
          List.of(),
          List.of(),
          SourceText.none("Nothing selected."));

  /** Reads all about a selection; takes milliseconds, and more on a cold disk. */
  static Inspection of(EventTable table, EffectIndex effects, WhyService why, Selected selected) {
    Links links = new Links(table, effects);
    int started = Subjects.invocation(table, selected);
    return new Inspection(
        Subjects.label(table, selected),
        badge(table, selected),
        selected instanceof Selected.OfInvocation one && Outcomes.isFailure(table, one.started()),
        why.why(selected),
        new Values(table).of(selected),
        links.causes(selected),
        links.effects(selected),
        started < 0
            ? SourceText.none("Select an invocation, or something it did, to see its source.")
            : new SourceService(table).of(started));
  }

  private static String badge(EventTable table, Selected selected) {
    if (selected instanceof Selected.OfInvocation one) {
      return Outcomes.sign(table.outcome(one.started()))
          + " "
          + Outcomes.word(table.outcome(one.started()));
    }
    if (selected instanceof Selected.OfEvent one) {
      return table.type(one.event()) == EventType.PUT
          ? "element"
          : Kinds.word(table.type(one.event()));
    }
    return selected instanceof Selected.OfWoof ? "WooF" : "handler";
  }
}
