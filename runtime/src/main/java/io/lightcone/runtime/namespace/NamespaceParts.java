package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.environment.Storage;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.WooFHead;
import io.lightcone.tracer.recording.Description;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wires a namespace together when it is opened, and takes it apart. */
final class NamespaceParts {
  private final Environment world;
  private final Options options;
  private final Storage storage;
  private final String name;
  private final Kernel kernel;
  private final History history;
  private final BundleShelf shelf;
  private final RemoteRequests remote;
  private final OpenLanes lanes;
  private final Triggers triggers;
  private final InvocationRun runs;
  private final Dispatcher dispatcher;
  private Runnable unserve = () -> {};
  private volatile boolean stopped;

  private NamespaceParts(
      Storage storage, Environment world, Options options, Description description)
      throws IOException {
    this.storage = storage;
    this.world = world;
    this.options = options;
    this.name = description.name();
    this.shelf = new BundleShelf(storage);
    SegmentStore store = storage.openJournal();
    try {
      JournalWriter writer = openJournal(store, description);
      List<JournalState.Trigger> unfinished = writer.state().pending();
      this.kernel =
          new Kernel(
              store,
              writer,
              writer.segment(),
              handler -> shelf.current(handler) != null,
              options.durability());
      this.history = new History(kernel);
      this.remote =
          new RemoteRequests(kernel, world, name, history, writer.state().nextRequestId());
      this.lanes = new OpenLanes(kernel, world, options, remote);
      this.triggers = new Triggers(kernel, history);
      this.runs = new InvocationRun(kernel, world, lanes, shelf, history, triggers, name);
      this.dispatcher = new Dispatcher(world.scheduler(), options.window(), runs::run);
      runs.dispatchWith(dispatcher);
      kernel.onTrigger(this::triggered);
      takeUp(writer.state(), unfinished);
    } catch (IOException | RuntimeException | Error e) {
      store.close();
      throw e;
    }
    this.unserve = world.transport().serve(name, new Service(kernel, world, history));
    if (options.durability() == Durability.INTERVAL) {
      syncLater();
    }
  }

  static NamespaceParts open(Storage storage, Environment world, Options options) {
    try {
      return new NamespaceParts(storage, world, options, describe(storage, world, options));
    } catch (IOException e) {
      throw Namespace.unusable(storage, e);
    } catch (JournalException | RecordingException e) {
      throw new NamespaceException(
          "can't open namespace " + storage.describe() + ": " + e.getMessage(), e);
    }
  }

  private static Description describe(Storage storage, Environment world, Options options)
      throws IOException {
    Optional<byte[]> known = storage.readFile(NamespaceDirectory.DESCRIPTION);
    if (known.isPresent()) {
      return Description.parse(known.get(), storage.describe());
    }
    if (options.name() == null || !Description.isName(options.name())) {
      throw new NamespaceException(
          "namespace names have letters, digits and . _ - only: " + options.name());
    }
    Description fresh =
        new Description(
            Description.FORMAT,
            world.randomness().nextLong(),
            options.name(),
            Instant.ofEpochMilli(world.time().wallMicros() / 1000).toString(),
            options.durability().name().toLowerCase(java.util.Locale.ROOT),
            "all");
    storage.writeFile(NamespaceDirectory.DESCRIPTION, fresh.toJson());
    return fresh;
  }

  private JournalWriter openJournal(SegmentStore store, Description description)
      throws IOException {
    return JournalOpener.open(
        store,
        new JournalOpener.Setting(
            description.id(),
            name,
            options.segmentBytes(),
            world.time().wallMicros(),
            () -> (int) world.randomness().nextLong(),
            Versions.all(),
            "loader"));
  }

  /** Goes on with what the last run left: bundles in use, triggers, requests without a reply. */
  private void takeUp(JournalState state, List<JournalState.Trigger> unfinished) {
    state.bundles().forEach(shelf::restore);
    // before the handlers that may wait for their replies
    for (EventId sent : state.outbox()) {
      remote.send(sent, (EventBody.Sent) history.body(sent));
    }
    // all are looked up before the first runs: handlers would fight for the same reader
    unfinished.stream()
        .filter(trigger -> !trigger.parked())
        .map(triggers::pending)
        .toList()
        .forEach(dispatcher::enqueue);
  }

  /** Makes a new attempt of a parked trigger. */
  void redrive(EventId put) {
    dispatcher.enqueue(triggers.redriven(put));
  }

  private void triggered(EventBody.Put put, EventId id, Dispatch dispatch, long position) {
    dispatcher.enqueue(
        new Pending(
            id,
            put.woof(),
            put.seqno(),
            put.handler(),
            position,
            put.payload(),
            1,
            dispatch,
            null));
  }

  void create(WooFInfo woof) {
    if (woof.elementBytes() > kernel.mostPayload()) {
      throw new NamespaceException(
          "elements of woof %s would be larger than a journal takes, at most %d bytes: %d"
              .formatted(woof.name(), kernel.mostPayload(), woof.elementBytes()));
    }
    WooFHead there = kernel.withState(state -> state.woof(woof.name()));
    if (there == null) {
      kernel.append(null, null, world.time().wallMicros(), new EventBody.WooFCreated(woof));
    } else if (!there.info().equals(woof)) {
      throw new NamespaceException(
          "woof is there already, made otherwise: " + woof.name() + ": " + there.info());
    }
  }

  void deploy(LoadedBundle bundle) {
    if (shelf.isInUse(bundle.digest())) {
      shelf.use(bundle);
      return;
    }
    try {
      shelf.keep(bundle.bundle());
    } catch (IOException e) {
      throw new NamespaceException(
          "can't keep bundle " + bundle.digest() + ": " + e.getMessage(), e);
    }
    kernel.append(null, null, world.time().wallMicros(), bundle.event());
    shelf.use(bundle);
  }

  void withdraw(String digest) {
    if (!shelf.isInUse(digest)) {
      throw new NamespaceException("no bundle in use has this digest: " + digest);
    }
    kernel.append(null, null, world.time().wallMicros(), new EventBody.BundleWithdrawn(digest));
    shelf.withdraw(digest);
  }

  private void syncLater() {
    world
        .scheduler()
        .after(
            options.syncMillis() * 1_000_000L,
            () -> {
              if (!stopped) {
                kernel.sync();
                syncLater();
              }
            });
  }

  InvocationRun runs() {
    return runs;
  }

  List<String> handlers() {
    return shelf.handlers();
  }

  Kernel kernel() {
    return kernel;
  }

  Environment world() {
    return world;
  }

  Options options() {
    return options;
  }

  RemoteRequests remote() {
    return remote;
  }

  OpenLanes lanes() {
    return lanes;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  String name() {
    return name;
  }

  void stop() {
    stopped = true;
    unserve.run();
    remote.close();
    dispatcher.stop();
  }

  void close() {
    if (options.durability() != Durability.OS) {
      kernel.sync();
    }
    kernel.end(new NamespaceException("namespace is closed: " + name));
    kernel.close();
    storage.close();
  }
}
