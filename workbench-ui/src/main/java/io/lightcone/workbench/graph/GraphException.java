package io.lightcone.workbench.graph;

/** The graph can't be made, opened or asked. The message is one sentence for the user. */
public final class GraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, with the value and the way out. */
  public GraphException(String message) {
    super(message);
  }

  /** What is wrong, with the value and the way out, and where it came from. */
  public GraphException(String message, Throwable cause) {
    super(message, cause);
  }
}
