package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.ArrayList;
import java.util.List;

/** At the edge: predicts the sensors' temperature in an hour from the last 90 minutes. */
public final class Predict implements Handler {
  private static final int MINUTES = 90;

  @Override
  public void handle(Invocation inv, Element trigger) {
    Hour hour = trigger.as(Hour.class);
    List<Double> means = new ArrayList<>();
    List<Reading> round = List.of();
    for (int back = MINUTES / Rounds.MINUTES; back >= 0; back--) {
      long newest = Rounds.before(hour.newest(), back);
      if (newest > 0) {
        round = Rounds.read(inv, hour.station(), newest);
        means.add(Rounds.meanTemperature(round));
      }
    }
    double dewPoint = DewPoint.of(Rounds.meanTemperature(round), Rounds.meanHumidity(round));
    double predicted = CoolingTrend.inAnHour(means, dewPoint);
    Forecast forecast =
        new Forecast(
            hour.station(), hour.time(), Celsius.rounded(predicted), Celsius.rounded(dewPoint));
    inv.put(Places.forecast(hour.station()), forecast);
    String next = inv.property(Wiring.ON_FORECAST);
    inv.put(Places.CLOUD + Places.forecast(hour.station()), next, forecast);
  }
}
