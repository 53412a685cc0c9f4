package io.lightcone.runtime.network.local;

import io.lightcone.runtime.handler.Element;
import io.lightcone.tracer.event.WooFInfo;

/**
 * A namespace as a client on this machine uses it, in this process or through the socket of
 * another. For one thread at a time.
 */
public interface NamespaceAccess extends AutoCloseable {

  /** Makes a WooF, if it isn't there. */
  void create(WooFInfo woof);

  /**
   * Appends an element; it is in the journal when this returns.
   *
   * @param handler the handler to trigger, or null
   * @return its seqno
   */
  long put(String woof, String handler, byte[] payload);

  /**
   * What a read found.
   *
   * @param status whether it is there
   * @param payload its bytes; null when it isn't
   */
  record Got(Element.Status status, byte[] payload) {}

  /** Reads an element. */
  Got get(String woof, long seqno);

  /** Number of the newest element, 0 when there is none. */
  long latest(String woof);

  /** What is there. */
  Listing list();

  @Override
  void close();
}
