package io.lightcone.workbench.replaypanel;

/** The kind of a step and what it is about, out of the step in words. */
final class StepWords {
  private StepWords() {}

  static String kind(String step) {
    return switch (first(step)) {
      case "put" -> "put";
      case "get", "latest" -> "read";
      case "sample" -> "value";
      case "call", "answer" -> "call";
      case "send", "wait" -> "message";
      case "end:" -> "end";
      default -> "other";
    };
  }

  /** The step up to its value: {@code put forecast, triggering watch}. */
  static String what(String step) {
    if (step.startsWith("end:")) {
      return "end";
    }
    int cut = cut(step);
    return cut < 0 ? step : step.substring(0, cut);
  }

  /** The rest: the value that was put or taken, or how it ended; empty if the step has none. */
  static String value(String step) {
    int cut = step.startsWith("end:") ? "end".length() : cut(step);
    return cut < 0 ? "" : step.substring(step.indexOf(' ', cut + 1) + 1);
  }

  private static int cut(String step) {
    int value = step.indexOf(": ");
    int equals = step.indexOf(" = ");
    return value < 0 ? equals : equals < 0 ? value : Math.min(value, equals);
  }

  private static String first(String step) {
    int space = step.indexOf(' ');
    return space < 0 ? step : step.substring(0, space);
  }
}
