package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventBody.Anomaly;
import io.lightcone.tracer.event.EventBody.Gap;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What the importer puts before a log's events: what is known of the whole, and what is missing.
 */
final class Opening {
  /** More than a checkpoint takes for a trigger without an end; none of these has one. */
  private static final long CHECKPOINT_BYTES_PER_STEP = 64;

  private final LogConversion conversion;
  private final CspotCapture capture;
  private final CspotLog log;
  private final int namespace;
  private final SortedMap<String, WooFInfo> woofs = new TreeMap<>();

  Opening(LogConversion conversion, int namespace) {
    this.conversion = conversion;
    this.capture = conversion.capture();
    this.log = capture.log();
    this.namespace = namespace;
    loggedWoofs();
    capture.woofs().values().forEach(this::woofFile);
    lostEvents();
  }

  long wallMicros() {
    return conversion.steps().isEmpty() ? 0 : conversion.steps().get(0).wallMicros;
  }

  Map<String, String> versions() {
    return Map.of(
        "source",
        "cspot",
        "commit",
        "unknown",
        "layout",
        log.layout().label(),
        "build",
        conversion.findings().causal ? "CAUSAL" : "default",
        "host",
        Long.toUnsignedString(capture.hostId()),
        "log",
        log.header().filename());
  }

  /** Bytes of the largest frame: an element, or a checkpoint that lists all triggers. */
  long largestFrame() {
    long element =
        capture.woofs().values().stream().mapToLong(w -> w.header().elementSize()).max().orElse(0);
    return Math.max(element, conversion.steps().size() * CHECKPOINT_BYTES_PER_STEP);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    conversion.findings().notes().forEach(note -> steps.add(step(note)));
    if (conversion.overwritten() != null) {
      steps.add(conversion.overwritten());
    }
    woofs.values().forEach(woof -> steps.add(step(new EventBody.WooFCreated(woof))));
    if (conversion.programs() != null) {
      steps.add(conversion.programs());
    }
    return steps;
  }

  private Step step(EventBody body) {
    return new Step(null, namespace, wallMicros(), (cause, asOf) -> body);
  }

  private void loggedWoofs() {
    for (Step step : conversion.steps()) {
      CspotEvent event = step.event;
      if (event.isPut() || event.isRead()) {
        String name = CspotCapture.woofName(event);
        woofs.put(name, info(name, event.elementSize(), event.historySize()));
      }
    }
  }

  /** Sizes that no WooF can have are left out: any size, one element. */
  private static WooFInfo info(String name, long elementSize, long history) {
    boolean fixed = elementSize >= 0 && elementSize <= WoofDetector.MAX_ELEMENT;
    return new WooFInfo(
        name,
        fixed ? (int) elementSize : Integer.MAX_VALUE,
        fixed,
        Math.max(1, history),
        Dispatch.CONCURRENT);
  }

  private void woofFile(CspotWoof woof) {
    WoofHeader header = woof.header();
    woofs.put(woof.name(), info(woof.name(), header.elementSize(), header.historySize()));
    LongStream.Builder unlogged = LongStream.builder();
    woof.held(
        seqno -> {
          if (!conversion.hasPut(woof.name(), seqno)) {
            unlogged.add(seqno);
          }
        });
    long[] sorted = unlogged.build().sorted().toArray();
    if (sorted.length > 0) {
      conversion.findings().unrecorded(woof.name(), sorted);
    }
    if (woof.isCut()) {
      note(new Gap("cut", 0, "the file of woof " + woof.name() + " ends before its last element"));
    }
    if (woof.suspect() > 0) {
      String what = "element %d of woof %s may be half overwritten: the woof was locked";
      note(new Anomaly("torn", what.formatted(woof.suspect(), woof.name())));
    }
  }

  private void lostEvents() {
    if (log.overwritten() > 0) {
      lost("overwritten", log.overwritten(), "events 1 to %d were overwritten in the log's ring");
    }
    if (log.cut() > 0) {
      lost("cut", log.cut(), "%d events lie behind the end of the log's file");
    }
    if (log.damaged() > 0) {
      lost("damaged", log.damaged(), "%d slots of the log do not hold the event they should");
    }
    if (log.layout().compat()) {
      note(new Gap("time", 0, "this build of CSPOT logs no timestamps"));
    }
  }

  private void lost(String kind, long count, String what) {
    note(new Gap(kind, count, what.formatted(count)));
  }

  private void note(EventBody body) {
    conversion.findings().add(body);
  }
}
