package io.lightcone.runtime.rewriter;

/** Called by rewritten code for arguments that a longer constructor needs. */
public final class ConstructorHooks {
  private ConstructorHooks() {}

  /** Streams don't flush at line ends unless told to. */
  public static boolean noFlush() {
    return false;
  }
}
