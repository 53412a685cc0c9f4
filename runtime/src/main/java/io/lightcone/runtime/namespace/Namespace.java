package io.lightcone.runtime.namespace;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.runtime.invocation.WooFName;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.environment.JournalInUseException;
import io.lightcone.tracer.environment.Storage;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.WooFHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One runtime's world: its WooFs, handlers and journal. Opening it takes up what was under way when
 * it stopped. Safe for several threads.
 */
public final class Namespace implements AutoCloseable {
  private static final int DEFAULT_ELEMENT_BYTES = 8 << 20;
  private static final long DEFAULT_HISTORY = 1_000_000;
  private static final long DRAIN_NANOS = 30_000_000_000L;

  private final NamespaceParts parts;
  private final boolean ownsWorld;
  private boolean closed;

  private Namespace(NamespaceParts parts, boolean ownsWorld) {
    this.parts = parts;
    this.ownsWorld = ownsWorld;
  }

  /**
   * Opens, or makes, the namespace in a directory, in a world of its own: system clocks and
   * threads.
   *
   * @throws NamespaceException if it is in use, or what is there is no namespace
   */
  public static Namespace open(Path directory, Options options) {
    Environment world = Environment.real();
    world.scheduler().execute(NamespaceDirectory::warmUp);
    try {
      return new Namespace(
          NamespaceParts.open(new NamespaceDirectory(directory), world, named(directory, options)),
          true);
    } catch (RuntimeException | Error e) {
      world.close();
      throw e;
    }
  }

  /** As {@link #open(Path, Options)}, in a world that it shares with other namespaces. */
  public static Namespace open(Path directory, Options options, Environment world) {
    return open(new NamespaceDirectory(directory), named(directory, options), world);
  }

  /**
   * Opens, or makes, the namespace in any storage and world.
   *
   * @param options must carry a name if the namespace is to be made
   */
  public static Namespace open(Storage storage, Options options, Environment world) {
    return new Namespace(NamespaceParts.open(storage, world, options), false);
  }

  private static Options named(Path directory, Options options) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return options.name() != null || name == null ? options : options.named(name.toString());
  }

  /** Its name. */
  public String name() {
    return parts.name();
  }

  /** Its id. */
  public long id() {
    return parts.kernel().namespace();
  }

  /** Makes a WooF that keeps a million elements of up to 8 MiB, if it isn't there. */
  public void create(String woof) {
    create(woof, DEFAULT_HISTORY);
  }

  /** Makes a WooF that keeps {@code history} elements of up to 8 MiB, if it isn't there. */
  public void create(String woof, long history) {
    create(new WooFInfo(woof, DEFAULT_ELEMENT_BYTES, false, history, Dispatch.CONCURRENT));
  }

  /**
   * Makes a WooF, if it isn't there.
   *
   * @throws NamespaceException if its name is not allowed, or it is there with another shape
   */
  public void create(WooFInfo woof) {
    if (!WooFName.isLegal(woof.name())) {
      throw new NamespaceException(
          "woof names have letters, digits and . _ - ~ : + only: " + woof.name());
    }
    parts.create(woof);
  }

  /** The WooFs: what they are made with and how far they are. */
  public List<WooFHead> woofs() {
    return parts.kernel().withState(state -> List.copyOf(state.woofs()));
  }

  /**
   * Takes a bundle of handlers into use: a jar, or a directory of classes. Its handlers win over
   * older ones of the same name; invocations that have started stay on the bundle they started on.
   *
   * @return the bundle's digest
   * @throws io.lightcone.runtime.bundle.BundleException if it can't be loaded
   */
  public String deploy(Path bundle) {
    return deploy(LoadedBundle.load(Bundle.of(bundle)));
  }

  /** As {@link #deploy(Path)}, with a bundle that is loaded already. */
  public String deploy(LoadedBundle bundle) {
    parts.deploy(bundle);
    return bundle.digest();
  }

  /** Names of the handlers that puts may name, sorted. */
  public List<String> handlers() {
    return parts.handlers();
  }

  /**
   * Has every end of an attempt told.
   *
   * @param listener called on the handler's thread, after its end is in the journal; must not block
   */
  public void onEnd(Consumer<InvocationEnd> listener) {
    parts.runs().tell(listener);
  }

  /** Whether it was closed, or can't write any more and has to be opened again. */
  public boolean hasEnded() {
    return parts.kernel().hasEnded();
  }

  /** Takes a bundle out of use. Its triggers that have not started fail. */
  public void withdraw(String digest) {
    parts.withdraw(digest);
  }

  /** Opens a client session: a lane of its own for code outside handlers. */
  public Session session(String name) {
    return new Session(
        name,
        parts.lanes().ofSession(),
        new Payloads(),
        parts.dispatcher(),
        parts.world().scheduler(),
        parts.options().refuseWhenFull(),
        name());
  }

  /**
   * Waits until no trigger waits, runs or is to be tried again, and every request has its reply.
   *
   * @return whether it came to that in time
   */
  public boolean awaitIdle(Duration timeout) {
    return parts.world().scheduler().await(this::isIdle, timeout.toNanos());
  }

  /** Whether nothing is under way. */
  public boolean isIdle() {
    return parts.dispatcher().isIdle() && parts.remote().settled();
  }

  /** Triggers without an end: waiting, running, parked. */
  public List<JournalState.Trigger> pending() {
    return parts.kernel().withState(JournalState::pending);
  }

  /**
   * Makes a new attempt of a trigger that is parked: one whose resume differed from the journal.
   *
   * @param put the put that triggered it
   * @throws NamespaceException if it isn't parked
   */
  public void redrive(EventId put) {
    parts.redrive(put);
  }

  /** Seq of the newest event. */
  public long lastSeq() {
    return parts.kernel().lastSeq();
  }

  /** Brings all that was put to the disk. */
  public void sync() {
    parts.kernel().sync();
  }

  /**
   * Stops: lets running handlers end, leaves waiting triggers in the journal for the next start,
   * and closes the journal.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    parts.stop();
    boolean quiet = parts.world().scheduler().await(parts.dispatcher()::isQuiet, DRAIN_NANOS);
    try {
      parts
          .kernel()
          .append(null, null, parts.world().time().wallMicros(), new EventBody.Closed(quiet));
    } catch (WorldEnded e) {
      // the journal can't be written any more: the next start sees an unclean end
    }
    parts.close();
    if (ownsWorld) {
      parts.world().close();
    }
  }

  /** Names the place it lives in. */
  @Override
  public String toString() {
    return name();
  }

  static NamespaceException unusable(Storage storage, IOException e) {
    String message = "can't open namespace " + storage.describe() + ": " + e.getMessage();
    return e instanceof JournalInUseException
        ? new NamespaceInUseException(message, e)
        : new NamespaceException(message, e);
  }
}
