package io.lightcone.replay.session;

/** The handler's own line in a stack. */
final class CallSite {
  private static final String LOADER = "bundle-";

  private CallSite() {}

  /** The innermost line of bundle code, such as {@code FrostAlarm.handle(FrostAlarm.java:12)}. */
  static String of(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      String loader = element.getClassLoaderName();
      if (loader != null && loader.startsWith(LOADER)) {
        return text(element);
      }
    }
    return null;
  }

  private static String text(StackTraceElement element) {
    String type = element.getClassName();
    return "%s.%s(%s:%d)"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1),
            element.getMethodName(),
            element.getFileName(),
            element.getLineNumber());
  }

  /** The first line of bundle code in a stack trace's text, or null. */
  static String inText(String stack) {
    for (String line : stack.split("\n")) {
      int at = line.indexOf("at " + LOADER);
      if (at >= 0) {
        String rest = line.substring(line.lastIndexOf('/') + 1).trim();
        int method = rest.lastIndexOf('.', rest.indexOf('('));
        return rest.substring(rest.lastIndexOf('.', method - 1) + 1);
      }
    }
    return null;
  }
}
