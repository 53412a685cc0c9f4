package io.lightcone.workbench.inspector;

import java.util.List;

/**
 * A handler's source.
 *
 * @param title file name, or why there is none
 * @param lines its lines; empty when there is none
 * @param failedLine the line that threw, from 1; 0 for none
 */
record SourceText(String title, List<String> lines, int failedLine) {

  static SourceText none(String reason) {
    return new SourceText(reason, List.of(), 0);
  }
}
