package io.lightcone.samples.watertank.tank;

/** The stock is not what flowed. */
public final class WrongStockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongStockException(String message) {
    super(message);
  }
}
