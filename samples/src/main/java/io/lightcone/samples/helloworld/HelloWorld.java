package io.lightcone.samples.helloworld;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;

/** One WooF, one handler: a name is put, and a greeting stands behind it. */
public final class HelloWorld implements Sample {
  @Override
  public String name() {
    return "hello-world";
  }

  @Override
  public String title() {
    return "One WooF, one handler: a put, and what it caused.";
  }

  @Override
  public void play(Stage stage) {
    Namespace namespace = stage.open("hello");
    namespace.create("greetings");
    stage.client(
        () -> {
          try (Session session = namespace.session("visitor")) {
            session.put("greetings", "hello", "world");
          }
        });
    stage.settle();
    try (Session session = namespace.session("reader")) {
      long newest = session.latest("greetings");
      stage.say("greetings#" + newest + ": " + session.get("greetings", newest).text());
    }
  }
}
