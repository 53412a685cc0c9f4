package io.lightcone.runtime.network.local;

import io.lightcone.tracer.event.WooFInfo;
import java.util.List;

/**
 * What a namespace has.
 *
 * @param name its name
 * @param woofs its WooFs, in order of creation
 * @param handlers names of the handlers that puts may name, sorted
 */
public record Listing(String name, List<WooF> woofs, List<String> handlers) {

  /**
   * One WooF.
   *
   * @param info what it is made with
   * @param latest number of its newest element, 0 when it is empty
   */
  public record WooF(WooFInfo info, long latest) {

    /** Number of elements that can be read. */
    public long elements() {
      return Math.min(latest, info.history());
    }
  }
}
