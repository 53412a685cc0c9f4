package io.lightcone.tracer.architecture.offending.cycle;

import io.lightcone.tracer.architecture.offending.Offender;

/** The other end of a cycle of packages. Never run. */
public final class CycleEnd {
  Class<?> back() {
    return Offender.class;
  }
}
