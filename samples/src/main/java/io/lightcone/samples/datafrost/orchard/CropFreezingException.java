package io.lightcone.samples.datafrost.orchard;

/** Harm is being done. */
public final class CropFreezingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CropFreezingException(Outside outside) {
    super(
        "orchard "
            + outside.station()
            + " freezes with its fan off, for 30 minutes at or below "
            + FanControl.CRITICAL
            + " C, at "
            + outside.time()
            + ": "
            + outside.temperature()
            + " C");
  }
}
