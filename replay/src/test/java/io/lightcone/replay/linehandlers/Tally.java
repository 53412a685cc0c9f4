package io.lightcone.replay.linehandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does a bit of everything that lines can do. */
public final class Tally implements Handler {
  private final Map<String, Integer> counts = new TreeMap<>();
  private double mean;

  private static final class Basket {
    final List<String> fruits = new ArrayList<>();
    Basket inner;
  }

  @Override
  public void handle(Invocation inv, Element trigger) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += i;
      count("n" + i);
    }
    mean = sum / 3.0;
    Basket basket = new Basket();
    List.of("apple", "pear")
        .forEach(
            fruit -> {
              basket.fruits.add(fruit);
            });
    inv.put("seen", sum);
    String text;
    try {
      text = parse(null);
    } catch (IllegalArgumentException e) {
      text = "none";
    }
    int depth = descend(3);
    inv.put("seen", text + depth + mean);
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private static String parse(String text) {
    if (text == null) {
      throw new IllegalArgumentException("no text");
    }
    return text;
  }

  private static int descend(int n) {
    if (n == 0) {
      return 0;
    }
    return 1 + descend(n - 1);
  }
}
