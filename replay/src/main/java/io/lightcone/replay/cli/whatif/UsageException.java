package io.lightcone.replay.cli.whatif;

/** Something on the command line that can't be meant. Its message is one line for people. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
