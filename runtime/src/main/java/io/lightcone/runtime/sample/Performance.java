package io.lightcone.runtime.sample;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays a sample and leaves its recording in a directory: one namespace directory each. */
public final class Performance {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final LoadedBundle handlers;
  private final Consumer<String> audience;

  /**
   * A performance.
   *
   * @param bundle the jar or directory of classes that the sample came from
   * @param sample the sample
   * @param audience told what the sample says
   */
  public Performance(Path bundle, Sample sample, Consumer<String> audience) {
    this.handlers = LoadedBundle.load(Bundle.of(bundle, sample.bundlePackages()));
    this.audience = audience;
  }

  /**
   * Plays the sample in the world it asks for.
   *
   * @param recording an empty or missing directory
   */
  public void play(Sample sample, Path recording) throws Exception {
    if (sample.seed().isPresent()) {
      play(sample, sample.seed().getAsLong(), recording);
    } else {
      playForReal(sample, recording);
    }
  }

  /**
   * Plays a simulated sample from another seed than its own.
   *
   * @param recording an empty or missing directory
   */
  public void play(Sample sample, long seed, Path recording) throws Exception {
    try (Simulation simulation = simulate(sample, seed)) {
      write(simulation, recording);
    }
  }

  /**
   * Plays a sample in a simulated world and closes its namespaces.
   *
   * @return the world, for looking at what it recorded; the caller closes it
   */
  public Simulation simulate(Sample sample, long seed) throws Exception {
    Simulation simulation = new Simulation(seed, sample.originNanos(), NetworkFaults.NONE);
    SimulatedStage stage = new SimulatedStage(simulation);
    try {
      sample.play(stage);
      stage.settle();
      stage.closeAll();
      return simulation;
    } catch (Exception | Error e) {
      simulation.close();
      throw e;
    }
  }

  /** Writes what a simulated world recorded to a directory. */
  public static void write(Simulation simulation, Path recording) throws IOException {
    for (Map.Entry<String, MemoryStorage> home : simulation.homes().entrySet()) {
      home.getValue().copyTo(new NamespaceDirectory(recording.resolve(home.getKey())));
    }
  }

  private void playForReal(Sample sample, Path recording) throws Exception {
    try (Environment world = Environment.real()) {
      RealStage stage = new RealStage(world, recording);
      try {
        sample.play(stage);
        stage.settle();
      } finally {
        stage.closeAll();
      }
    }
  }

  private abstract class BaseStage implements Stage {
    final List<Namespace> namespaces = new ArrayList<>();

    Namespace prepared(Namespace namespace) {
      namespaces.add(namespace);
      namespace.deploy(handlers);
      return namespace;
    }

    void closeAll() {
      namespaces.forEach(Namespace::close);
    }

    @Override
    public void say(String line) {
      audience.accept(line);
    }
  }

  private final class SimulatedStage extends BaseStage {
    private final Simulation simulation;

    SimulatedStage(Simulation simulation) {
      this.simulation = simulation;
    }

    @Override
    public Namespace open(String name, Options options) {
      return prepared(
          Namespace.open(simulation.home(name), options.named(name), simulation.world()));
    }

    @Override
    public void client(Runnable task) {
      simulation.client(task);
    }

    @Override
    public void clientAt(long elapsedNanos, Runnable task) {
      simulation.clientAt(elapsedNanos, task);
    }

    @Override
    public void cut(String one, String other, long fromNanos, long toNanos) {
      simulation.clientAt(fromNanos, () -> simulation.network().partition(one, other));
      simulation.clientAt(toNanos, () -> simulation.network().heal(one, other));
    }

    @Override
    public void settle() {
      simulation.run();
    }
  }

  private final class RealStage extends BaseStage {
    private final Environment world;
    private final Path recording;

    RealStage(Environment world, Path recording) {
      this.world = world;
      this.recording = recording;
    }

    @Override
    public Namespace open(String name, Options options) {
      return prepared(Namespace.open(recording.resolve(name), options.named(name), world));
    }

    @Override
    public void client(Runnable task) {
      task.run();
    }

    @Override
    public void clientAt(long elapsedNanos, Runnable task) {
      throw new IllegalStateException("a sample without a seed runs in real time");
    }

    @Override
    public void cut(String one, String other, long fromNanos, long toNanos) {
      throw new IllegalStateException("a sample without a seed runs on the real network");
    }

    @Override
    public void settle() {
      for (Namespace namespace : namespaces) {
        if (!namespace.awaitIdle(PATIENCE)) {
          throw new IllegalStateException("sample does not come to rest: " + namespace.name());
        }
      }
    }
  }
}
