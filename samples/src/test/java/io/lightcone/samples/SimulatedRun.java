package io.lightcone.samples;

import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of a simulated sample, and what it recorded. */
public record SimulatedRun(
    Map<String, List<Event>> events, Map<String, List<List<byte[]>>> frames) {

  /** Plays the same sample again and again; its handlers are loaded once. */
  public static final class Player {
    private final Sample sample;
    private final Performance performance;

    /** A player. */
    public Player(Sample sample) {
      this.sample = sample;
      this.performance = new Performance(PlayedSample.CLASSES, sample, line -> {});
    }

    /** Plays it from a seed. */
    public SimulatedRun play(long seed) {
      try (Simulation simulation = performance.simulate(sample, seed)) {
        Map<String, List<Event>> events = new TreeMap<>();
        Map<String, List<List<byte[]>>> frames = new TreeMap<>();
        simulation.homes().forEach((name, home) -> events.put(name, read(home)));
        simulation.homes().forEach((name, home) -> frames.put(name, home.frames()));
        return new SimulatedRun(events, frames);
      } catch (Exception e) {
        throw new AssertionError("seed " + seed + ": " + e, e);
      }
    }
  }

  private static List<Event> read(MemoryStorage home) {
    List<Event> events = new ArrayList<>();
    try {
      new JournalReader(home.source())
          .read(
              new JournalSink() {
                @Override
                public void event(Event event, long position) {
                  events.add(event);
                }

                @Override
                public void missing(MissingEvents gap) {
                  throw new AssertionError("gap in a simulated journal: " + gap);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }

  /** What failed: namespace and message, in order. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    events.forEach(
        (name, list) -> {
          for (Event event : list) {
            if (event.body() instanceof EventBody.Ended end && end.outcome() != Outcome.OK) {
              failures.add(name + ": " + end.error());
            }
          }
        });
    return failures;
  }

  /** What clients put: namespace and session, to WooF, handler and payload in order. */
  public Map<String, List<String>> externalPuts() {
    Map<String, List<String>> puts = new TreeMap<>();
    events.forEach((name, list) -> externalPuts(name, list, puts));
    return puts;
  }

  private static void externalPuts(
      String namespace, List<Event> events, Map<String, List<String>> puts) {
    Map<EventId, String> lanes = new HashMap<>();
    for (Event event : events) {
      String lane = event.op() == null ? null : lanes.get(event.op());
      if (event.body() instanceof EventBody.SessionOpened opened) {
        lane = namespace + "/" + opened.name();
      }
      if (lane != null) {
        lanes.put(event.id(), lane);
        if (event.body() instanceof EventBody.Put put) {
          puts.computeIfAbsent(lane, key -> new ArrayList<>())
              .add(put.woof() + " " + put.handler() + " " + put.payload().text());
        }
      }
    }
  }

  /** What was put into a WooF, in order. */
  public List<String> payloads(String namespace, String woof) {
    return events.get(namespace).stream()
        .filter(event -> event.body() instanceof EventBody.Put put && put.woof().equals(woof))
        .map(event -> ((EventBody.Put) event.body()).payload().text())
        .toList();
  }
}
