package io.lightcone.workbench.cli.story;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.HandlerName;
import io.lightcone.runtime.handler.Invocation;

/** Fails. */
@HandlerName("fails-always")
public final class FailsAlways implements Handler {
  @Override
  public void handle(Invocation invocation, Element trigger) {
    throw new IllegalStateException("the fan is off");
  }
}
