package io.lightcone.runtime.namespace;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a namespace is opened.
 *
 * @param name its name when it is made; null to take the directory's
 * @param durability what an acknowledged put survives
 * @param syncMillis how often {@link Durability#INTERVAL} reaches the disk
 * @param segmentBytes bytes after which a new segment begins
 * @param properties what {@code Invocation.property} and {@code System.getProperty} give handlers
 * @param environment names of the environment variables that handlers may read
 * @param window most triggers that wait in memory; more wait in the journal
 * @param refuseWhenFull whether sessions are refused, instead of slowed, when the window is full
 */
public record Options(
    String name,
    Durability durability,
    int syncMillis,
    long segmentBytes,
    Map<String, String> properties,
    Set<String> environment,
    int window,
    boolean refuseWhenFull) {

  /** Copies the collections. */
  public Options {
    properties = java.util.Collections.unmodifiableMap(new TreeMap<>(properties));
    environment = java.util.Collections.unmodifiableSet(new TreeSet<>(environment));
  }

  /** Survives the death of the process; segments of 64 MiB; nothing of the outside visible. */
  public static Options defaults() {
    return new Options(null, Durability.OS, 50, 64L << 20, Map.of(), Set.of(), 10_000, false);
  }

  /** The same with a name. */
  public Options named(String newName) {
    return new Options(
        newName,
        durability,
        syncMillis,
        segmentBytes,
        properties,
        environment,
        window,
        refuseWhenFull);
  }

  /** The same with another durability. */
  public Options with(Durability newDurability) {
    return new Options(
        name,
        newDurability,
        syncMillis,
        segmentBytes,
        properties,
        environment,
        window,
        refuseWhenFull);
  }

  /** The same with these properties for handlers. */
  public Options withProperties(Map<String, String> newProperties) {
    return new Options(
        name,
        durability,
        syncMillis,
        segmentBytes,
        newProperties,
        environment,
        window,
        refuseWhenFull);
  }

  /** The same with these environment variables readable for handlers. */
  public Options withEnvironment(Set<String> names) {
    return new Options(
        name, durability, syncMillis, segmentBytes, properties, names, window, refuseWhenFull);
  }

  /** The same with another segment size. */
  public Options withSegmentBytes(long bytes) {
    return new Options(
        name, durability, syncMillis, bytes, properties, environment, window, refuseWhenFull);
  }

  /** The same with another window. */
  public Options withWindow(int triggers, boolean refuse) {
    return new Options(
        name, durability, syncMillis, segmentBytes, properties, environment, triggers, refuse);
  }
}
