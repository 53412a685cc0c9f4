package io.lightcone.workbench.inspector;

import io.lightcone.workbench.parts.Sentence;
import io.lightcone.workbench.selection.Selected;
import java.util.List;

/** Tells why something happened. Called on background threads. */
public interface WhyService {

  /** In sentences, the most important first; never empty. */
  List<Sentence> why(Selected selected);
}
