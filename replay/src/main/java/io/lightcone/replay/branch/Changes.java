package io.lightcone.replay.branch;

import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a branch differs from its recording. Puts and other operations are named by causal key. Built
 * step by step, then not changed any more; safe for several threads after that.
 */
public final class Changes {
  private final Map<Long, Payload> edits = new HashMap<>();
  private final Set<Long> drops = new HashSet<>();
  private final Set<Long> copies = new HashSet<>();
  private final Map<Long, Long> delays = new HashMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private ChangedHandlers handlers;
  private boolean renumber;
  private boolean everything;
  private long seed;
  private long patience = Long.MAX_VALUE;

  /**
   * A namespace that crashes and comes again.
   *
   * @param namespace its number
   * @param rank after which event of the recording
   * @param micros how long it is down
   */
  record Outage(int namespace, int rank, long micros) {}

  /**
   * A link that is cut and mended.
   *
   * @param one a namespace's number
   * @param other another one's
   * @param rank after which event of the recording
   * @param micros how long it is cut
   */
  record Cut(int one, int other, int rank, long micros) {
    boolean isBetween(int a, int b) {
      return one == a && other == b || one == b && other == a;
    }
  }

  /** No change at all. */
  public static Changes none() {
    return new Changes();
  }

  /** Another payload for a put, or for what a request carries. */
  public Changes edit(long put, Payload payload) {
    edits.put(put, payload);
    return this;
  }

  /** A put, request or delivery that does not happen. */
  public Changes drop(long put) {
    drops.add(put);
    return this;
  }

  /** A put or delivery that happens twice. */
  public Changes duplicate(long put) {
    copies.add(put);
    return this;
  }

  /** Something that happens later, by so many microseconds of recorded time. */
  public Changes delay(long operation, long micros) {
    delays.put(operation, micros);
    return this;
  }

  /** Another order of two operations. */
  public Changes order(long first, long later) {
    holds.add(new Hold(first, later));
    return this;
  }

  /**
   * How long, in microseconds of recorded time, something waits for what is to come before it; for
   * ever unless it is said.
   */
  public Changes within(long micros) {
    patience = micros;
    return this;
  }

  /** A crash of a namespace after an event, and its restart. */
  public Changes crash(int namespace, int rank, long micros) {
    outages.add(new Outage(namespace, rank, micros));
    return this;
  }

  /** A link between two namespaces that is cut for a while. */
  public Changes partition(int one, int other, int rank, long micros) {
    cuts.add(new Cut(one, other, rank, micros));
    return this;
  }

  /** Other code, in use wherever code was; every invocation it has a handler for is run. */
  public Changes handlers(ChangedHandlers code) {
    handlers = code;
    return this;
  }

  /** Whether the elements after a dropped one take its number; else it leaves a hole. */
  public Changes renumber(boolean whether) {
    renumber = whether;
    return this;
  }

  /** Runs every handler, also where nothing it sees differs. */
  public Changes runEverything() {
    everything = true;
    return this;
  }

  /** Seed of what has no recorded value. */
  public Changes seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  Payload edited(long key, Payload payload) {
    return edits.isEmpty() ? payload : edits.getOrDefault(key, payload);
  }

  boolean drops(long key) {
    return !drops.isEmpty() && drops.contains(key);
  }

  boolean copies(long key) {
    return !copies.isEmpty() && copies.contains(key);
  }

  long delayOf(long key) {
    return delays.isEmpty() ? 0 : delays.getOrDefault(key, 0L);
  }

  long patience() {
    return patience;
  }

  List<Hold> holds() {
    return holds;
  }

  List<Outage> outages() {
    return outages;
  }

  List<Cut> cuts() {
    return cuts;
  }

  ChangedHandlers handlers() {
    return handlers;
  }

  /** Holes are where recorded numbers are kept, which other orders don't allow. */
  boolean leavesHoles() {
    boolean reorders =
        !holds.isEmpty()
            || !delays.isEmpty()
            || !outages.isEmpty()
            || !cuts.isEmpty()
            || !copies.isEmpty();
    return !drops.isEmpty() && !renumber && !reorders;
  }

  boolean runsEverything() {
    return everything;
  }

  long seed() {
    return seed;
  }
}
