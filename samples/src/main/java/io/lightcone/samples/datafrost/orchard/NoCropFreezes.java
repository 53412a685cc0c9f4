package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.handler.Outcome;
import java.util.Optional;

/** No watchdog finds an orchard that freezes with its fan off. */
public final class NoCropFreezes implements Invariant {
  @Override
  public Optional<String> broken(Outcome outcome) {
    return outcome.failures().stream()
        .filter(failure -> failure.exception().equals(CropFreezingException.class.getName()))
        .findFirst()
        .map(failure -> failure.namespace() + ": " + failure.message());
  }
}
