package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventBody;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The handler's line in a recorded stack trace. */
final class FailureLine {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:\\S*/)?([\\w.$]+\\((\\w+\\.java):(\\d+)\\))");

  private FailureLine() {}

  /** The innermost line of the bundle, such as {@code frost.Watchdog.handle(Watchdog.java:42)}. */
  static String of(EventBody.Ended ended) {
    Matcher frame = frame(ended);
    return frame == null ? null : frame.group(1);
  }

  /** The line's number in {@code file}, or 0 when the failure was elsewhere. */
  static int in(String file, EventBody.Ended ended) {
    if (ended.stack() == null) {
      return 0;
    }
    for (String line : ended.stack().split("\n")) {
      Matcher frame = FRAME.matcher(line);
      if (frame.lookingAt() && frame.group(2).equals(file)) {
        return Integer.parseInt(frame.group(3));
      }
    }
    return 0;
  }

  private static Matcher frame(EventBody.Ended ended) {
    Matcher first = null;
    for (String line : ended.stack() == null ? new String[0] : ended.stack().split("\n")) {
      Matcher frame = FRAME.matcher(line);
      if (frame.lookingAt()) {
        if (line.contains("bundle-")) {
          return frame;
        }
        first = first == null ? frame : first;
      }
    }
    return first;
  }
}
