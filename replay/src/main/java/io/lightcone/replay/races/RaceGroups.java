package io.lightcone.replay.races;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts races of one kind together: the same WooF, the same handlers or clients, the same accesses.
 */
public final class RaceGroups {
  private RaceGroups() {}

  /** The races of each group, by the group, in the order of their first. */
  public static Map<RaceGroup, List<RacePair>> of(EventTable table, List<RacePair> races) {
    Map<String, List<RacePair>> pairs = new LinkedHashMap<>();
    for (RacePair race : races) {
      String key =
          woof(table, race) + "|" + words(table, race.first()) + "|" + words(table, race.second());
      pairs.computeIfAbsent(key, any -> new ArrayList<>()).add(race);
    }
    Map<RaceGroup, List<RacePair>> groups = new LinkedHashMap<>();
    for (List<RacePair> group : pairs.values()) {
      RacePair example = group.get(0);
      groups.put(
          new RaceGroup(
              woof(table, example),
              words(table, example.first()),
              words(table, example.second()),
              group.size(),
              table.label(example.first()),
              table.label(example.second()),
              Verdict.UNCONFIRMED,
              "the other order was not tried"),
          group);
    }
    return groups;
  }

  private static String woof(EventTable table, RacePair race) {
    return table.namespace(table.namespaceOf(race.first())).name()
        + "/"
        + table.nameText(table.woof(race.first()));
  }

  private static String words(EventTable table, int event) {
    String what =
        switch (table.type(event)) {
          case PUT -> "put";
          case READ -> "get";
          default -> "latest";
        };
    return what + " by " + actor(table, event);
  }

  private static String actor(EventTable table, int event) {
    int lane = table.op(event) < 0 ? -1 : table.lane(event);
    if (lane < 0) {
      int sent = table.cause(event);
      return sent < 0 ? "a client" : "a message from " + actor(table, sent);
    }
    if (table.type(lane) == EventType.STARTED) {
      return table.nameText(table.handler(lane));
    }
    return table.event(lane).body() instanceof EventBody.SessionOpened session
        ? "client " + session.name()
        : "a client";
  }
}
