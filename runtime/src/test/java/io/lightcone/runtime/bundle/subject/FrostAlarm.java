package io.lightcone.runtime.bundle.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Keeps what its class initialiser saw. */
public class FrostAlarm implements Handler {
  /** Milliseconds. */
  public static final long STARTED = System.currentTimeMillis();

  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("alarms", String.valueOf(System.currentTimeMillis()));
  }
}
