package io.lightcone.replay.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines that one invocation ran, in order, from 0. A step is a line about to run: what it shows
 * is what the lines before it did. Going anywhere costs the same. Immutable.
 */
public final class LineTimeline {
  private final LineColumns columns;
  private final int operations;

  /**
   * A line about to run.
   *
   * @param className binary name
   * @param method its name
   * @param file its source file's name; null where the class file doesn't say
   * @param line from 1
   */
  public record Place(String className, String method, String file, int line) {
    /** {@code Judge.handle(Judge.java:12)}. */
    public String text() {
      return "%s.%s(%s:%d)"
          .formatted(className.substring(className.lastIndexOf('.') + 1), method, file, line);
    }
  }

  /**
   * A method under way.
   *
   * @param place where it is
   * @param step its step
   */
  public record Call(Place place, int step) {}

  /**
   * What a variable, or a part of one, shows.
   *
   * @param path such as {@code this.limits["high"]}
   * @param text its value; null where it is gone
   * @param changed whether it differs from the method's step before
   */
  public record Variable(String path, String text, boolean changed) {}

  LineTimeline(LineColumns columns, int operations) {
    this.columns = columns;
    this.operations = operations;
  }

  /** Number of steps. */
  public int size() {
    return columns.size();
  }

  /** Whether there were more steps than are kept. */
  public boolean isCut() {
    return columns.isCut();
  }

  /** Where a step is. */
  public Place place(int step) {
    LineSites.Site site = columns.site(step);
    LineSites.Method method = site.method();
    return new Place(method.className(), method.name(), method.file(), site.line());
  }

  /** How many traced methods called one another to come to it; 0 is the outermost. */
  public int depth(int step) {
    int depth = 0;
    for (int at = columns.caller(columns.frame(step)); at >= 0; at = columns.caller(at)) {
      depth++;
    }
    return depth;
  }

  /** The methods under way, the innermost first. */
  public List<Call> stack(int step) {
    List<Call> stack = new ArrayList<>();
    int at = step;
    while (at >= 0) {
      stack.add(new Call(place(at), at));
      at = columns.call(columns.frame(at));
    }
    return stack;
  }

  /** All variables its method shows at a step, sorted by path. */
  public List<Variable> variables(int step) {
    Map<String, Variable> shown = new TreeMap<>();
    for (int at = step; at >= 0; at = columns.beforeInFrame(at)) {
      for (int i = columns.firstChange(at); i < columns.endOfChanges(at); i++) {
        boolean changed = at == step && columns.isChange(i);
        Variable variable = new Variable(columns.changedPath(i), columns.changedText(i), changed);
        shown.putIfAbsent(variable.path(), variable);
      }
      if (columns.isWhole(at)) {
        break;
      }
    }
    shown.values().removeIf(variable -> variable.text() == null);
    return List.copyOf(shown.values());
  }

  /** What differs from the method's step before, sorted by path. */
  public List<Variable> changes(int step) {
    Map<String, Variable> changes = new TreeMap<>();
    for (int i = columns.firstChange(step); i < columns.endOfChanges(step); i++) {
      if (columns.isChange(i)) {
        changes.put(
            columns.changedPath(i),
            new Variable(columns.changedPath(i), columns.changedText(i), true));
      }
    }
    return List.copyOf(changes.values());
  }

  /**
   * The step whose line changed a variable last, before a step. Where that was in a method called
   * from the line, and shows there under the same path, it is that method's line.
   *
   * @return -1 where it has been so since its method began
   */
  public int lastChange(int step, String path) {
    for (int at = step; at >= 0; at = columns.beforeInFrame(at)) {
      int change = changeOf(at, path);
      if (change >= 0) {
        return changedBy(at, path, columns.changedText(change));
      }
    }
    return -1;
  }

  private int changeOf(int step, String path) {
    for (int i = columns.firstChange(step); i < columns.endOfChanges(step); i++) {
      if (columns.isChange(i) && columns.changedPath(i).equals(path)) {
        return i;
      }
    }
    return -1;
  }

  private int changedBy(int step, String path, String text) {
    int line = columns.beforeInFrame(step);
    boolean local = path.indexOf('.') < 0 && path.indexOf('[') < 0;
    for (int at = step - 1; line >= 0 && !local && at > line; at--) {
      int change = columns.beforeInFrame(at) < 0 ? -1 : changeOf(at, path);
      if (change >= 0 && Objects.equals(text, columns.changedText(change))) {
        return columns.beforeInFrame(at);
      }
    }
    return line;
  }

  /** Number of the invocation's operations, its end among them. */
  public int operations() {
    return operations;
  }

  /**
   * The first operation that the line of a step makes; the step before the next one's is its last.
   */
  public int operationsBefore(int step) {
    return step < size() ? columns.operationsBefore(step) : operations;
  }

  /**
   * The step whose line made an operation.
   *
   * @return -1 where no traced line did
   */
  public int stepOf(int operation) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.operationsBefore(middle) > operation) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /** The exception that came up in a step's line, or null. */
  public String exception(int step) {
    return columns.exception(step);
  }

  /** The steps that exceptions came up in, in order. */
  public List<Integer> exceptionSteps() {
    List<Integer> steps = new ArrayList<>();
    columns.exceptionSteps().forEach(steps::add);
    return List.copyOf(steps);
  }

  /** The next step in the same method or one that called it; the last step where there is none. */
  public int over(int step) {
    Set<Integer> frames = new HashSet<>();
    for (int at = columns.frame(step); at >= 0; at = columns.caller(at)) {
      frames.add(at);
    }
    int next = step + 1;
    while (next < size() && !frames.contains(columns.frame(next))) {
      next++;
    }
    return Math.min(next, size() - 1);
  }

  /** The step before in the same method, or the line that called it; the first step of all else. */
  public int backOver(int step) {
    int before = columns.beforeInFrame(step);
    return Math.max(0, before >= 0 ? before : columns.call(columns.frame(step)));
  }

  /** How often each place ran. */
  public Map<Place, Integer> counts() {
    Map<Place, Integer> counts = new HashMap<>();
    for (int step = 0; step < size(); step++) {
      counts.merge(place(step), 1, Integer::sum);
    }
    return counts;
  }
}
