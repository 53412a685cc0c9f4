package io.lightcone.samples.powermeter.billing;

/** A customer is to pay twice for the same thing. */
public final class BilledTwiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BilledTwiceException(String message) {
    super(message);
  }
}
