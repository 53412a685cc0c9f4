package io.lightcone.runtime.rewriter.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.List;

/** A handler that does something refused, itself or through a library. */
public final class Refused implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    switch (trigger.text()) {
      case "own" -> new Thread(() -> {}).start();
      case "lambda" -> List.of(1).forEach(i -> System.exit(i));
      case "reference" -> List.of(1L).forEach(Library::sleep);
      case "library" -> Library.open("/etc/passwd");
      default -> throw new IllegalArgumentException(trigger.text());
    }
  }
}
