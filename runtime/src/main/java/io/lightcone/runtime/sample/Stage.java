package io.lightcone.runtime.sample;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;

/** Where a sample is played: real or simulated, recorded in both. */
public interface Stage {

  /** Opens a namespace, with the sample's handlers deployed. */
  default Namespace open(String name) {
    return open(name, Options.defaults());
  }

  /** Opens a namespace with options, with the sample's handlers deployed. */
  Namespace open(String name, Options options);

  /**
   * Runs client code: in the simulated world as a task that interleaves with handlers at its
   * operations, in the real one at once.
   */
  void client(Runnable task);

  /** As {@link #client(Runnable)}, so many nanoseconds after the story began; virtual time only. */
  void clientAt(long elapsedNanos, Runnable task);

  /**
   * Cuts the link between two namespaces, both ways, from one moment to another, in nanoseconds
   * after the story began; virtual time only.
   */
  void cut(String one, String other, long fromNanos, long toNanos);

  /** Waits until everything that was put has run its course. */
  void settle();

  /** Tells the audience something: one line. */
  void say(String line);
}
