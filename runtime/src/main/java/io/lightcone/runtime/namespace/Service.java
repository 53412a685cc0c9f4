package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.Reply;
import io.lightcone.runtime.environment.Request;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.RequestKind;
import java.util.function.Function;

/**
 * Answers other namespaces. A put that comes again is answered as the first time, and not carried
 * out again. What can't be written just now gets no answer, so that the sender asks again. Safe for
 * several threads.
 */
final class Service implements Function<Request, Reply> {
  private final Kernel kernel;
  private final Environment world;
  private final History history;

  Service(Kernel kernel, Environment world, History history) {
    this.kernel = kernel;
    this.world = world;
    this.history = history;
  }

  @Override
  public Reply apply(Request request) {
    try {
      Reply reply =
          switch (request.kind()) {
            case PUT -> put(request);
            case GET -> get(request);
            case LATEST -> latest(request);
          };
      kernel.syncedForPeer();
      return reply;
    } catch (OperationRefusedException e) {
      return Reply.refused(e.getMessage());
    } catch (NamespaceException e) {
      return request.kind() == RequestKind.PUT ? null : Reply.refused(e.getMessage());
    } catch (WorldEnded e) {
      return null;
    }
  }

  private synchronized Reply put(Request request) {
    EventId done = kernel.withState(state -> state.requestDone(request.sent()));
    if (done != null) {
      EventBody.Put before = (EventBody.Put) history.body(done);
      return new Reply(true, null, before.seqno(), null, done, null);
    }
    Kernel.PutDone put =
        kernel.put(
            null,
            null,
            world.time().wallMicros(),
            request.woof(),
            request.handler(),
            request.sent(),
            request.payload());
    kernel.synced(put.id().seq());
    return new Reply(true, null, put.seqno(), null, put.id(), null);
  }

  private Reply get(Request request) {
    Kernel.Seen seen = kernel.read(request.woof(), request.seqno());
    return new Reply(true, seen.found(), request.seqno(), seen.payload(), seen.put(), null);
  }

  private Reply latest(Request request) {
    Kernel.LatestSeen seen = kernel.latest(request.woof());
    Found found = seen.seqno() == 0 ? Found.ABSENT : Found.LATEST;
    return new Reply(true, found, seen.seqno(), null, seen.put(), null);
  }
}
