package io.lightcone.replay.lines;

/** Called by code that is traced, on the thread that traces; elsewhere the calls do nothing. */
public final class LineHooks {
  private static final ThreadLocal<LineRecorder> CURRENT = new ThreadLocal<>();

  private LineHooks() {}

  static void bind(LineRecorder recorder) {
    CURRENT.set(recorder);
  }

  static void unbind() {
    CURRENT.remove();
  }

  /** A method begins. */
  public static void enter(int method) {
    LineRecorder recorder = CURRENT.get();
    if (recorder != null) {
      recorder.enter(method);
    }
  }

  /** A line begins; {@code locals} are those the line can see, in the site's order. */
  public static void line(int site, Object[] locals) {
    LineRecorder recorder = CURRENT.get();
    if (recorder != null) {
      recorder.line(site, locals);
    }
  }

  /** A method returns. */
  public static void exit() {
    LineRecorder recorder = CURRENT.get();
    if (recorder != null) {
      recorder.exit(null);
    }
  }

  /** A method ends by an exception. */
  public static void thrown(Throwable exception) {
    LineRecorder recorder = CURRENT.get();
    if (recorder != null) {
      recorder.exit(exception);
    }
  }

  /** A handler of an exception begins. */
  public static void caught(Throwable exception) {
    LineRecorder recorder = CURRENT.get();
    if (recorder != null) {
      recorder.caught(exception);
    }
  }
}
