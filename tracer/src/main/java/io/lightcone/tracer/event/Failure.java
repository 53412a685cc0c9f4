package io.lightcone.tracer.event;

/**
 * An exception as it is recorded and compared.
 *
 * @param exceptionClass binary class name
 * @param message its message, or null
 */
public record Failure(String exceptionClass, String message) {

  /** What was thrown. */
  public static Failure of(Throwable thrown) {
    return new Failure(thrown.getClass().getName(), thrown.getMessage());
  }

  @Override
  public String toString() {
    return message == null ? exceptionClass : exceptionClass + ": " + message;
  }
}
