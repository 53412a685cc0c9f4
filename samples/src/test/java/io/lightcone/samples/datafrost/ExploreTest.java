package io.lightcone.samples.datafrost;

import io.lightcone.tracer.event.*;
import org.junit.jupiter.api.Test;

class ExploreTest {
  @Test
  void explore() {
    for (var sample :
        new io.lightcone.runtime.sample.Sample[] {new Datafrost(), new DatafrostFixed()}) {
      Night.Player player = new Night.Player(sample);
      Night first = player.play(1);
      System.out.println(sample.name() + " events " + first.eventCount());
      first.events().get("cloud").stream()
          .filter(e -> e.body() instanceof EventBody.Put p && p.woof().startsWith("dec"))
          .forEach(e -> System.out.println(((EventBody.Put) e.body()).payload().text()));
      first.events().get("edge").stream()
          .filter(
              e ->
                  e.body() instanceof EventBody.Put p
                      && (p.woof().startsWith("cal") || p.woof().startsWith("forec"))
                      && p.woof().endsWith("jfk"))
          .forEach(e -> System.out.println(((EventBody.Put) e.body()).payload().text()));
      int n = Integer.getInteger("n", 100), bad = 0;
      long t = System.nanoTime();
      java.util.Map<String, Integer> kinds = new java.util.TreeMap<>();
      StringBuilder seeds = new StringBuilder();
      int stale = 0, dec = 0, stale7 = 0;
      for (int s = 1; s <= n; s++) {
        Night night = player.play(s);
        for (Event e : night.events().get("cloud"))
          if (e.body() instanceof EventBody.Put p && p.woof().startsWith("dec")) {
            dec++;
            String x = p.payload().text();
            String time = x.replaceAll(".*\"time\":\"([^\"]*)\".*", "$1");
            if (!x.contains("\"calibrated\":\"" + time)) {
              stale++;
              if (p.woof().endsWith("jfk") && time.contains("T07")) stale7++;
            }
          }
        if (!night.failures().isEmpty()) {
          bad++;
          seeds.append(' ').append(s);
          if (night.failures().size() > 0)
            kinds.merge(night.failures().size() + " " + night.failures().get(0), 1, Integer::sum);
        }
      }
      System.out.printf(
          "%s: %d of %d bad, %.1f ms a run, stale %d of %d, stale7 %d%n%s%n%s%n",
          sample.name(),
          bad,
          n,
          (System.nanoTime() - t) / 1e6 / n,
          stale,
          dec,
          stale7,
          kinds,
          seeds);
    }
  }
}
