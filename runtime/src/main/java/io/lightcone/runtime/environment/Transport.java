package io.lightcone.runtime.environment;

import java.util.function.Consumer;
import java.util.function.Function;

/** How namespaces reach each other. Safe for use by several threads. */
public interface Transport extends AutoCloseable {

  /**
   * Makes a namespace reachable.
   *
   * @param name its name
   * @param service answers a request, or gives null when it can't just now: then the sender gets no
   *     reply; called on a thread of the transport's
   * @return takes it off again
   */
  Runnable serve(String name, Function<Request, Reply> service);

  /**
   * Sends a request. It may be lost, and so may its reply: then {@code onReply} is never called.
   *
   * @param from the sender's name
   * @param to the receiver's name
   */
  void send(String from, String to, Request request, Consumer<Reply> onReply);

  @Override
  void close();
}
