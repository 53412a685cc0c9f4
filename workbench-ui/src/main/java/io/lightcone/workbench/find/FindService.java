package io.lightcone.workbench.find;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.task.Progress;

/** Finds a text in a recording. Called on background threads. */
public interface FindService {

  /** What there is; what was found so far when {@code progress} says to stop. */
  FindResult find(EventTable table, String text, Progress progress);
}
