package io.lightcone.runtime.invocation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Puts an invocation's identity on the log lines of its thread, from its first log call on. */
final class InvocationLog {
  private static final String TRIGGER = "trigger";
  private static final String HANDLER = "handler";
  private static final String REPLAYED = "replayed";

  private final InvocationLabel label;
  private final Logger logger;
  private boolean bound;

  InvocationLog(InvocationLabel label) {
    this.label = label;
    this.logger = LoggerFactory.getLogger("lightcone.handler." + label.handler());
  }

  Logger bind() {
    if (!bound) {
      bound = true;
      MDC.put(TRIGGER, label.trigger());
      MDC.put(HANDLER, label.handler());
      if (label.replayed()) {
        MDC.put(REPLAYED, "replayed");
      }
    }
    return logger;
  }

  void unbind() {
    if (bound) {
      MDC.remove(TRIGGER);
      MDC.remove(HANDLER);
      MDC.remove(REPLAYED);
    }
  }
}
