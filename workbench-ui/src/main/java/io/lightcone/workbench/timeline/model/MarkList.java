package io.lightcone.workbench.timeline.model;

import java.util.Arrays;
import java.util.Comparator;

/** Events of one lane in ascending order along an axis. */
final class MarkList {
  static final MarkList EMPTY = new MarkList(new int[0], null);

  private final int[] events;
  private final Axis axis;

  private MarkList(int[] events, Axis axis) {
    this.events = events;
    this.axis = axis;
  }

  /** A list of events that are given in the order of their journal. */
  static MarkList of(int[] events, Axis axis) {
    if (axis.isAscending(events)) {
      return new MarkList(events, axis);
    }
    // Only clocks that step back far lead here: boxing is cheap enough for what is rare.
    int[] sorted =
        Arrays.stream(events)
            .boxed()
            .sorted(Comparator.comparingDouble(axis::at))
            .mapToInt(Integer::intValue)
            .toArray();
    return new MarkList(sorted, axis);
  }

  int size() {
    return events.length;
  }

  int event(int index) {
    return events[index];
  }

  /** Index of the first at {@code position} or to the right of it. */
  int firstFrom(double position) {
    return search(0, events.length, position);
  }

  /** As {@link #firstFrom}, looking to the right of {@code from} in growing steps. */
  int firstFrom(double position, int from) {
    int step = 1;
    int low = from;
    int high = from;
    while (high < events.length && axis.at(events[high]) < position) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    return search(low, Math.min(high, events.length), position);
  }

  private int search(int from, int to, double position) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (axis.at(events[middle]) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the one nearest to {@code position}, or -1 if there is none. */
  int nearest(double position) {
    int right = firstFrom(position);
    if (right == events.length) {
      return right - 1;
    }
    if (right == 0) {
      return 0;
    }
    double toRight = axis.at(events[right]) - position;
    return position - axis.at(events[right - 1]) <= toRight ? right - 1 : right;
  }

  /** Those of a set. */
  MarkList filter(EventMembership set) {
    int[] kept = new int[16];
    int size = 0;
    for (int event : events) {
      if (set.contains(event)) {
        if (size == kept.length) {
          kept = Arrays.copyOf(kept, size * 2);
        }
        kept[size++] = event;
      }
    }
    return size == 0 ? EMPTY : new MarkList(Arrays.copyOf(kept, size), axis);
  }

  /**
   * How many there are in each of {@code counts.length} columns between two positions; those at
   * {@code to} are in the last.
   */
  void count(double from, double to, int[] counts) {
    int at = firstFrom(from);
    int end = firstFrom(Math.nextUp(to), at);
    for (int i = 0; i < counts.length; i++) {
      int next =
          i == counts.length - 1
              ? end
              : Math.min(end, firstFrom(from + (to - from) * (i + 1) / counts.length, at));
      counts[i] += next - at;
      at = next;
    }
  }
}
