package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.io.File;
import java.util.Comparator;
import java.util.List;

/** Calls from a lambda, a method reference and an anonymous class. */
public final class Lambdas implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("seen", Library.ask(() -> System.console() == null));
    inv.put("seen", List.of(new File("x")).stream().map(File::length).toList());
    List<String> names = new java.util.ArrayList<>(List.of("b", "a"));
    names.sort(
        new Comparator<>() {
          @Override
          public int compare(String one, String other) {
            return one.compareTo(other) + Thread.activeCount() * 0;
          }
        });
  }
}
