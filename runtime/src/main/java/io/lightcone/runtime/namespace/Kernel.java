package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.woof.Admission;
import io.lightcone.runtime.woof.Location;
import io.lightcone.runtime.woof.WooFIndexes;
import io.lightcone.tracer.environment.JournalLostException;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.journal.Draft;
import io.lightcone.tracer.journal.ElementReader;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.journal.WooFHead;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The heart of a namespace: journal and WooF indexes under one lock. A put is one append: element,
 * seqno, cause and pending trigger become durable together or not at all. Safe for several threads.
 */
final class Kernel {
  /** Operations that a frame may hold before one with a payload, and all heads. */
  private static final int BESIDE_PAYLOAD = 256 << 10;

  private final Object lock = new Object();
  private final int mostPayload;
  private final JournalWriter writer;
  private final WooFIndexes indexes;
  private final ElementReader elements;
  private final Predicate<String> knownHandler;
  private final Syncer syncer;
  private PutListener listener = (put, id, dispatch, position) -> {};
  private volatile Throwable failed;

  /** Told of each put that triggers, and where its frame lies, in journal order, under the lock. */
  interface PutListener {
    void triggered(EventBody.Put put, EventId id, Dispatch dispatch, long position);
  }

  Kernel(
      SegmentStore store,
      JournalWriter writer,
      long firstOwnSegment,
      Predicate<String> knownHandler,
      Durability durability) {
    this.writer = writer;
    this.mostPayload = store.mostBytes() - BESIDE_PAYLOAD;
    this.indexes = new WooFIndexes(store, writer.state(), firstOwnSegment);
    this.elements = new ElementReader(store);
    this.knownHandler = knownHandler;
    this.syncer = new Syncer(writer, durability);
  }

  void onTrigger(PutListener newListener) {
    listener = newListener;
  }

  long namespace() {
    return writer.namespace();
  }

  /** Runs something with the journal's state under the lock. */
  <T> T withState(Function<JournalState, T> reader) {
    synchronized (lock) {
      return reader.apply(writer.state());
    }
  }

  /**
   * Appends an element, and in the same frame the operations that the lane did before it.
   *
   * @param sent the remote request it carries out, or null
   * @return its seqno; not {@link #synced} yet
   * @throws OperationRefusedException if there is no such WooF or handler, or it is too large
   */
  PutDone put(
      Lane lane,
      DraftBuffer before,
      long wallMicros,
      String woof,
      String handler,
      EventId sent,
      Payload payload) {
    PutDone done;
    synchronized (lock) {
      WooFHead head = check(woof, handler, payload);
      long seqno = head.head() + 1;
      EventBody.Put put = new EventBody.Put(woof, seqno, handler, sent, payload);
      EventId id = append(lane, before, wallMicros, put);
      indexes.added(head, seqno, writer.framePosition(), id.seq());
      done = new PutDone(seqno, id);
      if (handler != null) {
        listener.triggered(put, id, head.info().dispatch(), writer.framePosition());
      }
    }
    return done;
  }

  /** Most bytes of a payload: a frame may hold other operations before it. */
  int mostPayload() {
    return mostPayload;
  }

  /**
   * Makes sure that a payload can be written at all.
   *
   * @throws OperationRefusedException if it is too large
   */
  void checkSize(Payload payload) {
    if (payload != null && payload.size() > mostPayload) {
      throw new OperationRefusedException(
          "payload of %d bytes is larger than a journal takes, at most %d"
              .formatted(payload.size(), mostPayload));
    }
  }

  private WooFHead check(String woof, String handler, Payload payload) {
    WooFHead head = writer.state().woof(woof);
    checkSize(payload);
    boolean known = handler != null && knownHandler.test(handler);
    Admission.check(woof, head == null ? null : head.info(), handler, known, payload);
    return head;
  }

  /** Makes a WooF unless it is there. */
  void createIfAbsent(WooFInfo woof, long wallMicros) {
    synchronized (lock) {
      if (writer.state().woof(woof.name()) == null) {
        append(null, null, wallMicros, new EventBody.WooFCreated(woof));
      }
    }
  }

  /** A put that is in the journal. */
  record PutDone(long seqno, EventId id) {}

  /** A reader that looks single events up. */
  JournalReader lookUp() {
    synchronized (lock) {
      return writer.lookUp();
    }
  }

  /** Lets it know the names that came since. */
  void teach(JournalReader reader) {
    synchronized (lock) {
      writer.teach(reader);
    }
  }

  /** Appends one event behind the drafts. */
  EventId append(Lane lane, DraftBuffer before, long wallMicros, EventBody body) {
    synchronized (lock) {
      checkAlive();
      try {
        if (before == null || before.isEmpty()) {
          return writer.append(lane, wallMicros, body);
        }
        before.add(new Draft(wallMicros, body));
        EventId id = writer.append(lane, before.array(), before.size());
        before.clear();
        return id;
      } catch (IOException e) {
        if (before != null && !before.isEmpty()) {
          before.removeLast();
        }
        throw lost(e);
      }
    }
  }

  /** Appends the drafts alone. */
  void flush(Lane lane, DraftBuffer drafts) {
    synchronized (lock) {
      checkAlive();
      try {
        writer.append(lane, drafts.array(), drafts.size());
        drafts.clear();
      } catch (IOException e) {
        throw lost(e);
      }
    }
  }

  private void checkAlive() {
    if (failed != null) {
      throw new WorldEnded(failed);
    }
  }

  private WorldEnded lost(IOException e) {
    if (e instanceof JournalLostException) {
      end(e);
    }
    return new WorldEnded(e);
  }

  /** Makes every later append fail: the namespace is closed. */
  void end(Throwable reason) {
    failed = reason;
  }

  /** Whether nothing can be appended any more; else a failed append may be tried again. */
  boolean hasEnded() {
    return failed != null;
  }

  /** A read's answer and what it saw. */
  record Seen(Found found, EventId put, Payload payload, long asOf) {}

  /** Reads an element. */
  Seen read(String woof, long seqno) {
    Location location;
    long asOf;
    EventId seen;
    synchronized (lock) {
      asOf = writer.lastSeq();
      WooFHead head = writer.state().woof(woof);
      if (head == null || seqno < 1 || seqno > head.head()) {
        return new Seen(Found.ABSENT, null, null, asOf);
      }
      if (seqno < head.tail()) {
        return new Seen(Found.EXPIRED, null, null, asOf);
      }
      location = locate(head, seqno);
      seen = writer.idOf(location.seq());
    }
    return new Seen(
        Found.FOUND, seen, payload(location.position(), location.seq(), woof, seqno), asOf);
  }

  private Location locate(WooFHead head, long seqno) {
    try {
      Location location = indexes.find(head, seqno);
      if (location == null) {
        throw new NamespaceException(
            "element is damaged or missing in the journal: " + head.info().name() + "#" + seqno);
      }
      return location;
    } catch (IOException e) {
      throw new NamespaceException("can't read the journal: " + e.getMessage(), e);
    }
  }

  /** The payload of the put {@code seq}, whose frame lies at {@code position}. */
  Payload payload(long position, long seq, String woof, long seqno) {
    try {
      return elements.payload(position, seq);
    } catch (IOException | JournalException e) {
      throw new NamespaceException(
          "can't read element " + woof + "#" + seqno + ": " + e.getMessage(), e);
    }
  }

  /** Newest seqno, 0 when there is none. */
  LatestSeen latest(String woof) {
    synchronized (lock) {
      long asOf = writer.lastSeq();
      WooFHead head = writer.state().woof(woof);
      if (head == null || head.head() == 0) {
        return new LatestSeen(0, null, asOf);
      }
      long seq = locate(head, head.head()).seq();
      return new LatestSeen(head.head(), writer.idOf(seq), asOf);
    }
  }

  /** A latest's answer and what it saw. */
  record LatestSeen(long seqno, EventId put, long asOf) {}

  /** An answer for a remote reader. */
  static Answer answer(Seen seen) {
    return new Answer(seen.found(), seen.payload());
  }

  long lastSeq() {
    return writer.lastSeq();
  }

  /** Returns when the event is as durable as promised. */
  void synced(long seq) {
    syncer.upTo(seq);
  }

  /**
   * Returns when all there is now is so durable that another namespace may learn of it: what a peer
   * knows must not be lost here.
   */
  void syncedForPeer() {
    syncer.beforeTelling(writer.lastSeq());
  }

  void sync() {
    syncer.now();
  }

  void close() {
    synchronized (lock) {
      writer.close();
    }
  }
}
