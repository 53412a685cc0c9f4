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
    int value = step.indexOf(": ");
    int equals = step.indexOf(" = ");
    int cut = value < 0 ? equals : equals < 0 ? value : Math.min(value, equals);
    return cut < 0 ? step : step.substring(0, cut);
  }

  private static String first(String step) {
    int space = step.indexOf(' ');
    return space < 0 ? step : step.substring(0, space);
  }
}
