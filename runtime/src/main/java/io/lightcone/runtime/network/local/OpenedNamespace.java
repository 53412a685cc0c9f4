package io.lightcone.runtime.network.local;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.tracer.event.WooFInfo;

/** A namespace of this process, used through a client session. */
public final class OpenedNamespace implements NamespaceAccess {
  private final Namespace namespace;
  private final Session session;

  /**
   * Opens a session on it; closing this closes the session and leaves the namespace open.
   *
   * @param client names the session
   */
  public OpenedNamespace(Namespace namespace, String client) {
    this.namespace = namespace;
    this.session = namespace.session(client);
  }

  @Override
  public void create(WooFInfo woof) {
    namespace.create(woof);
  }

  @Override
  public long put(String woof, String handler, byte[] payload) {
    return session.put(woof, handler, payload).seqno();
  }

  @Override
  public Got get(String woof, long seqno) {
    Element element = session.get(woof, seqno);
    return new Got(element.status(), element.isPresent() ? element.bytes() : null);
  }

  @Override
  public long latest(String woof) {
    return session.latest(woof);
  }

  @Override
  public Listing list() {
    return new Listing(
        namespace.name(),
        namespace.woofs().stream().map(woof -> new Listing.WooF(woof.info(), woof.head())).toList(),
        namespace.handlers());
  }

  @Override
  public void close() {
    session.close();
  }
}
