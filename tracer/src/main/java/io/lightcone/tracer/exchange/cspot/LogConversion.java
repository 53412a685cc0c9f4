package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns one log's events into steps, in log order, and joins those that belong together inside the
 * log. What names another host is left to {@link ForeignCauses}.
 */
final class LogConversion {
  /** Timestamps farther from 1970 than this many seconds are no times. */
  private static final double MAX_SECONDS = 1e12;

  private static final String UNKNOWN_HANDLER = "unknown";

  private final CspotCapture capture;
  private final int namespace;
  private final long host;
  private final Findings findings = new Findings();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Long, Step> triggers = new HashMap<>();
  private final Map<Long, Step> starts = new HashMap<>();
  private final Puts puts = new Puts();
  private final Lanes lanes = new Lanes();
  private Step overwritten;
  private Step programs;

  LogConversion(CspotCapture capture, int namespace) {
    this.capture = capture;
    this.namespace = namespace;
    this.host = capture.hostId();
  }

  LogConversion convert() {
    List<CspotEvent> events = capture.log().events();
    events.forEach(this::convert);
    steps.stream().filter(step -> step.event.isRead()).forEach(this::joinRead);
    steps.stream().filter(step -> step.event.isPut()).forEach(this::checkPayload);
    findings.causal = events.stream().anyMatch(e -> e.isRead() || e.kind() == CspotEvent.APPEND);
    return this;
  }

  CspotCapture capture() {
    return capture;
  }

  Findings findings() {
    return findings;
  }

  /** Puts, starts and reads, in log order. */
  List<Step> steps() {
    return steps;
  }

  /** The invocation's start that trigger {@code seqNo} led to, or null. */
  Step startOf(long seqNo) {
    return starts.get(seqNo);
  }

  /** The session of programs outside handlers, or null if there were none. */
  Step programs() {
    return programs;
  }

  /** The event that stands for what the ring has overwritten, or null if nothing depends on it. */
  Step overwritten() {
    return overwritten;
  }

  boolean hasPut(String woof, long seqno) {
    return puts.has(woof, seqno);
  }

  private void convert(CspotEvent event) {
    if (event.host() != host) {
      findings.foreign++;
    }
    if (event.kind() != event.type() && event.kind() != 0) {
      findings.repaired++;
    }
    if (event.isPut() || event.isRead()) {
      operation(event);
    } else if (event.kind() == CspotEvent.TRIGGER_FIRING) {
      start(event);
    } else {
      findings.otherType(event.kind());
    }
  }

  private void operation(CspotEvent event) {
    boolean latest = event.kind() == CspotEvent.LATEST_SEQNO;
    String woof = CspotCapture.woofName(event);
    if (woof.isEmpty() || event.woofSeqNo() < (latest ? 0 : 1)) {
      findings.malformed++;
      return;
    }
    if (event.isRead()) {
      lane(add(event, latest ? latestMaking(event, woof) : readMaking(event, woof)));
      return;
    }
    Step[] self = new Step[1];
    self[0] = add(event, (cause, asOf) -> put(event, woof, self[0], cause));
    lane(self[0]);
    puts.add(woof, event.woofSeqNo(), self[0]);
    if (event.kind() == CspotEvent.TRIGGER) {
      triggers.put(event.seqNo(), self[0]);
    }
  }

  private Step add(CspotEvent event, Step.Making making) {
    Step step = new Step(event, namespace, micros(event), making);
    step.order = steps.size();
    steps.add(step);
    return step;
  }

  private long micros(CspotEvent event) {
    double seconds = event.timestamp();
    if (Double.isNaN(seconds) || Math.abs(seconds) > MAX_SECONDS) {
      findings.badClocks++;
      return 0;
    }
    return Math.round(seconds * 1e6);
  }

  private void lane(Step step) {
    CspotEvent event = step.event;
    if (event.causeSeqNo() != 0) {
      lanes.add(step);
      findings.startless += event.causeHost() == host && !step.started ? 1 : 0;
    } else if (event.causeHost() == host) {
      if (programs == null) {
        programs = addition(step.wallMicros, new EventBody.SessionOpened("programs"));
        lanes.begin(host, 0, programs);
      }
      lanes.add(step);
    } else if (event.causeHost() == 0) {
      findings.causeless++;
    }
  }

  private void start(CspotEvent event) {
    findings.invocations++;
    Step trigger = triggerOf(event);
    String handler = trigger == null ? UNKNOWN_HANDLER : trigger.event.handler();
    Step start = add(event, (cause, asOf) -> new EventBody.Started(handler, "", 1, cause));
    start.first = true;
    if (trigger == null) {
      start.cause = lostTrigger(start.wallMicros);
    } else {
      start.cause = trigger;
      starts.putIfAbsent(trigger.event.seqNo(), start);
      lanes.begin(host, trigger.event.seqNo(), start);
    }
  }

  /**
   * The trigger of a firing, or null. CSPOT notes the trigger's slot instead of its number: it is
   * the newest event before the firing that stood in that slot. A number that can't be a slot is
   * taken for what it says.
   */
  private Step triggerOf(CspotEvent firing) {
    long slots = capture.log().header().slots();
    long slot = firing.causeSeqNo();
    boolean isSlot = slot >= 0 && slot < slots;
    long before = firing.seqNo() - 1;
    return triggers.get(isSlot ? before - Math.floorMod(before - slot, slots) : slot);
  }

  private Step lostTrigger(long wallMicros) {
    findings.lostTriggers++;
    if (overwritten == null) {
      overwritten = new Step(null, namespace, wallMicros, (cause, asOf) -> findings.triggers());
    }
    return overwritten;
  }

  private Step addition(long wallMicros, EventBody body) {
    return new Step(null, namespace, wallMicros, (cause, asOf) -> body);
  }

  private void joinRead(Step read) {
    String woof = CspotCapture.woofName(read.event);
    long seqno = read.event.woofSeqNo();
    read.cause = puts.seenBy(read, woof, seqno);
    findings.unseen += read.cause == null && seqno > 0 ? 1 : 0;
  }

  private void checkPayload(Step put) {
    String woof = CspotCapture.woofName(put.event);
    boolean newest = puts.isNewest(woof, put.event.woofSeqNo(), put);
    findings.replaced += newest ? 0 : 1;
    if (!newest || !holds(woof, put.event.woofSeqNo())) {
      findings.lostPayload(woof, put.event.woofSeqNo());
    }
  }

  private boolean holds(String woof, long seqno) {
    CspotWoof file = capture.woofs().get(woof);
    return file != null && file.holds(seqno);
  }

  private Payload payload(String woof, long seqno) {
    return holds(woof, seqno) ? capture.woofs().get(woof).payload(seqno) : null;
  }

  private EventBody put(CspotEvent event, String woof, Step self, EventId sent) {
    long seqno = event.woofSeqNo();
    Payload there = puts.isNewest(woof, seqno, self) ? payload(woof, seqno) : null;
    String handler = event.kind() == CspotEvent.TRIGGER ? event.handler() : null;
    return new EventBody.Put(woof, seqno, handler, sent, there == null ? Payload.EMPTY : there);
  }

  private Step.Making readMaking(CspotEvent event, String woof) {
    long seqno = event.woofSeqNo();
    return (seen, asOf) ->
        new EventBody.Read(
            woof, seqno, Found.FOUND, seen, seen == null ? payload(woof, seqno) : null, asOf);
  }

  private static Step.Making latestMaking(CspotEvent event, String woof) {
    long seqno = event.woofSeqNo();
    Found found = seqno > 0 ? Found.LATEST : Found.ABSENT;
    return (seen, asOf) -> new EventBody.LatestRead(woof, seqno, found, seen, asOf);
  }
}
