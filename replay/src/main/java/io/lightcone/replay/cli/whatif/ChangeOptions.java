package io.lightcone.replay.cli.whatif;

import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.history.History;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.tracer.event.Payload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The changes that a branch can make, as options. */
final class ChangeOptions {
  private static final String ELEMENT = "ELEMENT";

  @Option(
      names = "--edit",
      paramLabel = "ELEMENT=PAYLOAD",
      description = "give an element, written namespace/woof#seqno, another payload")
  private List<String> edits = List.of();

  @Option(names = "--drop", paramLabel = ELEMENT, description = "leave a put out")
  private List<String> drops = List.of();

  @Option(names = "--duplicate", paramLabel = ELEMENT, description = "put an element twice")
  private List<String> duplicates = List.of();

  @Option(
      names = "--delay",
      paramLabel = "ELEMENT=TIME",
      description = "put an element later by a time such as 250ms, 5s or 2m")
  private List<String> delays = List.of();

  @Option(
      names = "--before",
      paramLabel = "ELEMENT=ELEMENT",
      description = "put the first element before the second, which waits for it")
  private List<String> orders = List.of();

  @Option(
      names = "--handlers",
      paramLabel = "JAR|DIR",
      description = "run this code where it has a handler of the name")
  private Path handlers;

  @Option(
      names = "--crash",
      paramLabel = "EVENT=TIME",
      description = "crash the namespace after an event, written namespace/seq, for a time")
  private List<String> crashes = List.of();

  @Option(
      names = "--partition",
      paramLabel = "NAMESPACE,EVENT=TIME",
      description = "cut a namespace off from that of an event, after it, for a time")
  private List<String> partitions = List.of();

  @Option(
      names = "--renumber",
      description = "let elements after a dropped one take its number; else there is a hole")
  private boolean renumber;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "decides randomness that has no recorded value (default: ${DEFAULT-VALUE})")
  private long seed;

  /** The changes in words, one line each. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    edits.forEach(edit -> words.add("edit " + edit));
    drops.forEach(drop -> words.add("drop " + drop));
    duplicates.forEach(copy -> words.add("duplicate " + copy));
    delays.forEach(delay -> words.add("delay " + delay));
    orders.forEach(order -> words.add("put " + order.replace("=", " before ")));
    crashes.forEach(crash -> words.add("crash after " + crash));
    partitions.forEach(cut -> words.add("partition " + cut));
    if (handlers != null) {
      words.add("handlers of " + handlers);
    }
    return words.isEmpty() ? List.of("no change") : words;
  }

  /** The bundles that {@code --handlers} brings. */
  List<Bundle> bundles() {
    return handlers == null ? List.of() : new ChangedHandlers(handlers).contents();
  }

  /**
   * The changes.
   *
   * @throws UsageException if an element, event or namespace is not in the recording
   */
  Changes of(History history) {
    Changes changes = Changes.none().renumber(renumber).seed(seed);
    for (String edit : edits) {
      String[] parts = split(edit, "--edit");
      changes.edit(element(history, parts[0]), Payload.ofText(parts[1]));
    }
    drops.forEach(drop -> changes.drop(element(history, drop)));
    duplicates.forEach(copy -> changes.duplicate(element(history, copy)));
    for (String delay : delays) {
      String[] parts = split(delay, "--delay");
      changes.delay(element(history, parts[0]), Durations.micros(parts[1]));
    }
    for (String order : orders) {
      String[] parts = split(order, "--before");
      changes.order(element(history, parts[0]), element(history, parts[1]));
    }
    for (String crash : crashes) {
      String[] parts = split(crash, "--crash");
      int rank = event(history, parts[0]);
      changes.crash(history.namespaceOf(rank), rank, Durations.micros(parts[1]));
    }
    partitions.forEach(cut -> partition(history, cut, changes));
    return handlers == null ? changes : changes.handlers(new ChangedHandlers(handlers));
  }

  private static void partition(History history, String cut, Changes changes) {
    String[] parts = split(cut, "--partition");
    int comma = parts[0].indexOf(',');
    if (comma < 0) {
      throw new UsageException("--partition takes NAMESPACE,EVENT=TIME: " + cut);
    }
    String name = parts[0].substring(0, comma);
    int rank = event(history, parts[0].substring(comma + 1));
    for (int namespace = 0; namespace < history.namespaceCount(); namespace++) {
      if (history.namespaceName(namespace).equals(name)) {
        changes.partition(namespace, history.namespaceOf(rank), rank, Durations.micros(parts[1]));
        return;
      }
    }
    throw new UsageException("no such namespace: " + name);
  }

  private static String[] split(String text, String option) {
    int hash = text.indexOf('#');
    int equals = text.indexOf('=', Math.max(0, hash));
    if (equals < 1) {
      throw new UsageException(option + " takes two parts with = between them: " + text);
    }
    return new String[] {text.substring(0, equals), text.substring(equals + 1)};
  }

  private static long element(History history, String label) {
    int rank = history.findElement(label);
    if (rank < 0) {
      throw new UsageException("no such element, expected namespace/woof#seqno: " + label);
    }
    return history.key(rank);
  }

  private static int event(History history, String label) {
    int rank = history.findEvent(label);
    if (rank < 0) {
      throw new UsageException("no such event, expected namespace/seq: " + label);
    }
    return rank;
  }
}
