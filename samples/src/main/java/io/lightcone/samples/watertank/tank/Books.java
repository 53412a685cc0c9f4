package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Invocation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Holds the stock against the flows. */
final class Books {
  private Books() {}

  static <T> List<T> upTo(Invocation inv, String woof, long seqno, Class<T> type) {
    return LongStream.rangeClosed(1, seqno)
        .mapToObj(number -> inv.get(woof, number).as(type))
        .toList();
  }

  static Stock sum(List<Flow> flows) {
    return new Stock(flows.size(), flows.stream().mapToInt(Flow::litres).sum());
  }

  /** What is wrong, if anything: the stock that counts is the one with most flows in it. */
  static Optional<String> mistake(List<Flow> flows, List<Stock> stocks) {
    Stock right = sum(flows);
    Stock booked = stocks.stream().max(Comparator.comparingLong(Stock::flows)).orElse(Stock.EMPTY);
    return booked.equals(right)
        ? Optional.empty()
        : Optional.of(
            "the stock is "
                + booked.litres()
                + " l after "
                + booked.flows()
                + " flows, and "
                + right.flows()
                + " flows make "
                + right.litres()
                + " l");
  }
}
