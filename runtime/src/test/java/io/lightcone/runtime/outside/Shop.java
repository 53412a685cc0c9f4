package io.lightcone.runtime.outside;

import java.util.ArrayList;
import java.util.List;

/** Something outside, which handlers reach by external calls only; counts what it was asked. */
public final class Shop {
  private static final List<String> ORDERS = new ArrayList<>();

  private Shop() {}

  /** Takes an order. */
  public static synchronized String order(String what) {
    ORDERS.add(what);
    return "ordered";
  }

  /** All orders since the last time this was asked. */
  public static synchronized List<String> take() {
    List<String> taken = List.copyOf(ORDERS);
    ORDERS.clear();
    return taken;
  }
}
