package io.lightcone.runtime.namespace;

/** What an acknowledged put survives. */
public enum Durability {
  /** The death of the process. */
  OS,
  /** A power cut, but for the last {@link Options#syncMillis()} milliseconds. */
  INTERVAL,
  /** A power cut. */
  EACH
}
