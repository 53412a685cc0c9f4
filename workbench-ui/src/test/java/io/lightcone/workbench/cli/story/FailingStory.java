package io.lightcone.workbench.cli.story;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import java.util.OptionalLong;

/** A story of one put and a handler that fails on it. */
public final class FailingStory implements Sample {
  @Override
  public String name() {
    return "failing-story";
  }

  @Override
  public String title() {
    return "a handler that fails";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(7);
  }

  @Override
  public void play(Stage stage) {
    Namespace edge = stage.open("edge");
    edge.create("raw");
    stage.client(
        () -> edge.session("sensor").put("raw", "fails-always", "{\"celsius\":-4}".getBytes()));
    stage.settle();
    stage.say("told");
  }
}
