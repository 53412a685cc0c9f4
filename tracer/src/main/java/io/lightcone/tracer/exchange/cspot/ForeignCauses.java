package io.lightcone.tracer.exchange.cspot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins operations to the invocations of other hosts that made them: a put's cause becomes that
 * invocation's start; a read goes on from it. Two namespaces with one host id (CSPOT hashes the
 * path) can't be told apart, so nothing is joined to either.
 */
final class ForeignCauses {
  private final Map<Long, LogConversion> byHost = new HashMap<>();

  ForeignCauses(List<LogConversion> logs) {
    Set<Long> twice = new HashSet<>();
    for (LogConversion log : logs) {
      if (byHost.putIfAbsent(log.capture().hostId(), log) != null) {
        twice.add(log.capture().hostId());
      }
    }
    byHost.keySet().removeAll(twice);
  }

  void join(LogConversion log) {
    long own = log.capture().hostId();
    for (Step step : log.steps()) {
      CspotEvent event = step.event;
      boolean isOperation = event.isPut() || event.isRead();
      if (isOperation && event.causeSeqNo() != 0 && event.causeHost() != own) {
        join(step, log.findings());
      }
    }
  }

  private void join(Step step, Findings findings) {
    LogConversion other = byHost.get(step.event.causeHost());
    Step start = other == null ? null : other.startOf(step.event.causeSeqNo());
    if (start == null) {
      findings.unresolved(step.event.causeHost());
    } else if (step.event.isPut()) {
      step.cause = start;
    } else if (step.previous == null) {
      step.previous = start;
    }
  }
}
