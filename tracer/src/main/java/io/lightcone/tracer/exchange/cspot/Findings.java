package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventBody.Anomaly;
import io.lightcone.tracer.event.EventBody.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What one capture lacks or has wrong, gathered while it is converted, told as gaps. */
final class Findings {
  private final SortedMap<String, LongStream.Builder> lostPayloads = new TreeMap<>();
  private final SortedMap<String, long[]> unrecorded = new TreeMap<>();
  private final SortedMap<Integer, Long> otherTypes = new TreeMap<>();
  private final SortedMap<String, Long> unresolvedHosts = new TreeMap<>();
  private final List<EventBody> others = new ArrayList<>();
  long invocations;
  long lostTriggers;
  long startless;
  long causeless;
  long unseen;
  long badClocks;
  long repaired;
  long malformed;
  long replaced;
  long knots;
  long foreign;
  boolean causal;

  void lostPayload(String woof, long seqno) {
    lostPayloads.computeIfAbsent(woof, name -> LongStream.builder()).add(seqno);
  }

  void unrecorded(String woof, long[] seqnos) {
    unrecorded.put(woof, seqnos);
  }

  void otherType(int type) {
    otherTypes.merge(type, 1L, Long::sum);
  }

  void unresolved(long host) {
    unresolvedHosts.merge(Long.toUnsignedString(host), 1L, Long::sum);
  }

  void add(EventBody note) {
    others.add(note);
  }

  /** The event that invocations without a trigger have for a cause. */
  EventBody triggers() {
    return new Gap(
        "triggers",
        lostTriggers,
        lostTriggers + " invocations whose trigger, and so their handler, is not in the log");
  }

  /** All of it but {@link #triggers}, as events. */
  List<EventBody> notes() {
    List<EventBody> notes = new ArrayList<>(others);
    causes(notes);
    elements(notes);
    gap(
        notes,
        "ends",
        invocations,
        "invocations whose end CSPOT did not log; none can be replayed, for their handlers' code"
            + " was not recorded");
    if (!causal) {
      notes.add(
          new Gap("reads", 0, "this build of CSPOT logs no reads, and no put without a handler"));
    }
    types(notes);
    anomalies(notes);
    return notes;
  }

  private void causes(List<EventBody> notes) {
    gap(notes, "starts", startless, "operations of invocations whose start is not in the log");
    gap(notes, "causes", causeless, "operations came over the network without their cause");
    for (Map.Entry<String, Long> host : unresolvedHosts.entrySet()) {
      gap(
          notes,
          "causes",
          host.getValue(),
          "operations were caused on host "
              + host.getKey()
              + ", by an invocation that is in none of the imported logs, or in several");
    }
    gap(notes, "puts", unseen, "reads saw elements whose put is not in the log");
  }

  private void elements(List<EventBody> notes) {
    lostPayloads.forEach(
        (woof, seqnos) -> {
          long[] sorted = seqnos.build().sorted().distinct().toArray();
          for (Ranges.Part part : Ranges.of(sorted)) {
            gap(
                notes,
                "payload",
                part.count(),
                "elements of woof "
                    + woof
                    + " whose bytes are lost, recorded as empty: "
                    + part.text());
          }
        });
    unrecorded.forEach(
        (woof, seqnos) -> {
          for (Ranges.Part part : Ranges.of(seqnos)) {
            gap(
                notes,
                "unlogged",
                part.count(),
                "elements of woof "
                    + woof
                    + " are there but their put is not in the log: "
                    + part.text());
          }
        });
  }

  private void types(List<EventBody> notes) {
    otherTypes.forEach(
        (type, count) ->
            gap(
                notes,
                "type",
                count,
                "events of CSPOT's type "
                    + Integer.toUnsignedString(type)
                    + " ("
                    + typeName(type)
                    + "), which have no counterpart here"));
    gap(notes, "malformed", malformed, "puts or reads that name no element of a woof");
  }

  private static String typeName(int type) {
    return switch (type) {
      case 0 -> "invalidated by a repair";
      case CspotEvent.PLACEHOLDER -> "UNKNOWN, a merge's placeholder";
      case CspotEvent.FUNC -> "FUNC";
      case CspotEvent.FIRED -> "FIRED";
      default -> "not known";
    };
  }

  private void anomalies(List<EventBody> notes) {
    anomaly(notes, "clock", badClocks, "events without a usable timestamp, shown at 1970-01-01");
    anomaly(notes, "repair", repaired, "events carry marks of a CSPOT repair");
    anomaly(notes, "recreated", replaced, "puts into woofs that were made anew later");
    anomaly(notes, "cycle", knots, "causes left out because they came after their effect");
    anomaly(notes, "host", foreign, "events say they are another host's");
  }

  private static void gap(List<EventBody> notes, String kind, long count, String what) {
    if (count > 0) {
      notes.add(new Gap(kind, count, count + " " + what));
    }
  }

  private static void anomaly(List<EventBody> notes, String kind, long count, String what) {
    if (count > 0) {
      notes.add(new Anomaly(kind, count + " " + what));
    }
  }
}
