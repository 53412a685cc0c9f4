package io.lightcone.replay.lines;

import io.lightcone.runtime.invocation.MismatchError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down what the hooks tell, on one thread, until the handler's entry ends. A step is a line
 * that begins; its changes are what its method's variables show otherwise than at the method's step
 * before. Every {@value #KEYFRAME}th step of a method has all of them.
 */
final class LineRecorder {
  static final int KEYFRAME = 64;
  private static final int GONE = -1;

  private final LineSites sites;
  private final LineColumns columns;
  private final int most;
  private final List<Frame> stack = new ArrayList<>();
  private final Map<Throwable, Boolean> seen = new IdentityHashMap<>();
  private boolean busy;
  private boolean finished;
  private int operations;

  /** A method under way. */
  private static final class Frame {
    final int number;
    final boolean isHandle;
    Map<Integer, Integer> shown = new HashMap<>();
    int last = -1;
    int steps;

    Frame(int number, boolean isHandle) {
      this.number = number;
      this.isHandle = isHandle;
    }
  }

  /**
   * @param most steps; when there are more, the rest is left out
   */
  LineRecorder(LineSites sites, int most) {
    this.sites = sites;
    this.columns = new LineColumns(sites);
    this.most = most;
  }

  void operation() {
    operations++;
  }

  LineTimeline timeline() {
    return new LineTimeline(columns, operations);
  }

  void enter(int method) {
    if (finished || busy) {
      return;
    }
    Frame top = stack.isEmpty() ? null : stack.get(stack.size() - 1);
    int number =
        columns.addFrame(method, top == null ? -1 : top.number, top == null ? -1 : top.last);
    stack.add(new Frame(number, sites.method(method).isHandle()));
  }

  void line(int site, Object[] locals) {
    if (finished || busy || stack.isEmpty()) {
      return;
    }
    if (columns.size() == most) {
      columns.cut();
      finished = true;
      return;
    }
    busy = true;
    try {
      step(site, locals);
    } finally {
      busy = false;
    }
  }

  private void step(int site, Object[] locals) {
    Frame frame = stack.get(stack.size() - 1);
    int step = columns.addStep(site, frame.number, frame.last, operations);
    List<String> names = sites.site(site).names();
    Map<Integer, Integer> shown = new HashMap<>();
    for (int i = 0; i < locals.length; i++) {
      Values.show(
          names.get(i),
          locals[i],
          (path, text) -> shown.put(columns.texts().number(path), columns.texts().number(text)));
    }
    boolean whole = frame.steps % KEYFRAME == 0;
    if (whole) {
      columns.markWhole(step);
    }
    shown.forEach(
        (path, text) -> {
          boolean changed = !text.equals(frame.shown.get(path));
          if (whole || changed) {
            columns.addChange(path, text, changed);
          }
        });
    frame.shown.forEach(
        (path, text) -> {
          if (!shown.containsKey(path)) {
            columns.addChange(path, GONE, true);
          }
        });
    frame.shown = shown;
    frame.last = step;
    frame.steps++;
  }

  void exit(Throwable exception) {
    if (finished || busy || stack.isEmpty()) {
      return;
    }
    if (exception != null) {
      raised(exception);
    }
    Frame frame = stack.remove(stack.size() - 1);
    finished = frame.isHandle && stack.isEmpty();
  }

  void caught(Throwable exception) {
    if (!finished && !busy && !stack.isEmpty()) {
      raised(exception);
    }
  }

  /** Pins an exception to the line of the bundle that it came up in first. */
  private void raised(Throwable exception) {
    int at = stack.get(stack.size() - 1).last;
    if (at >= 0 && seen.put(exception, true) == null) {
      columns.addException(at, describe(exception));
    }
  }

  private static String describe(Throwable exception) {
    if (exception instanceof MismatchError) {
      return "left the recording here";
    }
    String name = exception.getClass().getName();
    boolean isBundles = exception.getClass().getClassLoader() != null;
    // a message of the bundle's own class may be made by the bundle's code
    String message = isBundles ? null : exception.getMessage();
    return name.substring(name.lastIndexOf('.') + 1) + (message == null ? "" : ": " + message);
  }
}
