package io.lightcone.workbench.inspector;

import io.lightcone.tracer.causality.EdgeKind;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.parts.Ordinals;

/** What each event led to beside the next operation of its lane. Safe for several threads. */
public final class EffectIndex {
  private final CausalIndex index;

  /** Over the index that all panes share. */
  public EffectIndex(CausalIndex index) {
    this.index = index;
  }

  /** Ordinals of the effects, oldest first. */
  public int[] of(int event) {
    Ordinals found = new Ordinals();
    if (event < index.events()) {
      index
          .graph()
          .effects(
              event,
              (effect, kind, grade) -> {
                if (kind != EdgeKind.PROGRAM) {
                  found.add(effect);
                }
              });
    }
    return found.toArray();
  }
}
