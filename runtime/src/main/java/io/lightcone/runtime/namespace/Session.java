package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Receipt;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.LocalReceipt;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.runtime.invocation.RemoteReceipt;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.runtime.invocation.WooFName;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;

/**
 * A client session: a lane of its own for code outside handlers. Its operations have program order,
 * and its reads are recorded too. For one thread at a time.
 */
public final class Session implements AutoCloseable {
  private static final long TIMEOUT_NANOS = 30_000_000_000L;

  private final LiveOperations operations;
  private final Payloads payloads;
  private final Dispatcher dispatcher;
  private final Scheduler scheduler;
  private final boolean refuseWhenFull;
  private final String namespace;

  Session(
      String name,
      LiveOperations operations,
      Payloads payloads,
      Dispatcher dispatcher,
      Scheduler scheduler,
      boolean refuseWhenFull,
      String namespace) {
    this.operations = operations;
    this.payloads = payloads;
    this.dispatcher = dispatcher;
    this.scheduler = scheduler;
    this.refuseWhenFull = refuseWhenFull;
    this.namespace = namespace;
    operations.note(new EventBody.SessionOpened(name));
  }

  /** Appends an element that triggers nothing; see {@link #put(String, String, Object)}. */
  public Receipt put(String woof, Object payload) {
    return put(woof, null, payload);
  }

  /**
   * Appends an element. A local put is in the journal when this returns; a remote one is journalled
   * here and on its way.
   *
   * @param woof a bare name, or {@code woof://HOST[:PORT]/NAMESPACE/WOOF}
   * @param handler the handler to trigger, or null
   * @param payload {@code byte[]} and {@code CharSequence} as they are, all else as JSON
   * @throws OperationRefusedException if there is no such WooF or handler, or it is too large
   * @throws NamespaceException if the namespace is closed, can't write, or is full and refuses
   */
  public synchronized Receipt put(String woof, String handler, Object payload) {
    WooFName name = WooFName.parse(woof);
    Payload bytes = payloads.encode(payload);
    try {
      if (name.isLocal()) {
        waitForRoom(handler);
        return new LocalReceipt(operations.put(woof, handler, bytes));
      }
      SentRequest request =
          operations.send(name.peer(), RequestKind.PUT, name.woof(), handler, 0, bytes);
      return new RemoteReceipt(operations::await, request);
    } catch (WorldEnded e) {
      throw gone(e);
    }
  }

  private void waitForRoom(String handler) {
    if (handler == null || !dispatcher.isFull()) {
      return;
    }
    if (refuseWhenFull || !scheduler.await(dispatcher::hasRoom, TIMEOUT_NANOS)) {
      throw new NamespaceException("namespace is busy, try again later: " + namespace);
    }
  }

  /** Reads an element; absent and expired ones are answers too. */
  public synchronized Element get(String woof, long seqno) {
    WooFName name = WooFName.parse(woof);
    try {
      if (name.isLocal()) {
        return view(woof, seqno, operations.read(woof, seqno));
      }
      SentRequest request =
          operations.send(name.peer(), RequestKind.GET, name.woof(), null, seqno, null);
      Awaiting reply = operations.await(request, TIMEOUT_NANOS);
      return view(woof, seqno, operations.remoteRead(woof, seqno, reply));
    } catch (WorldEnded e) {
      throw gone(e);
    }
  }

  private ElementView view(String woof, long seqno, Answer answer) {
    return new ElementView(woof, seqno, answer, payloads);
  }

  /** Number of the newest element, 0 when there is none. */
  public synchronized long latest(String woof) {
    WooFName name = WooFName.parse(woof);
    try {
      if (name.isLocal()) {
        return operations.latest(woof);
      }
      SentRequest request =
          operations.send(name.peer(), RequestKind.LATEST, name.woof(), null, 0, null);
      Awaiting reply = operations.await(request, TIMEOUT_NANOS);
      return switch (reply.outcome()) {
        case ACKED -> reply.found() == Found.ABSENT ? 0 : reply.seqno();
        case REFUSED -> throw new OperationRefusedException(reply.refusal());
        case UNKNOWN -> throw new OperationRefusedException("no reply in time from " + woof);
      };
    } catch (WorldEnded e) {
      throw gone(e);
    }
  }

  private NamespaceException gone(WorldEnded e) {
    String why = e.getCause() == null ? "it is closed" : e.getCause().getMessage();
    return operations.hasEnded()
        ? new NamespaceException("namespace has ended: " + namespace + ": " + why, e)
        : new NamespaceException(
            "namespace can't write, nothing was appended, try again: " + namespace + ": " + why, e);
  }

  /** Brings what it has read to the journal. */
  public synchronized void flush() {
    try {
      operations.flush();
    } catch (WorldEnded e) {
      throw gone(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      operations.flush();
    } catch (WorldEnded e) {
      // the namespace was closed first: it has flushed what it could
    }
  }
}
