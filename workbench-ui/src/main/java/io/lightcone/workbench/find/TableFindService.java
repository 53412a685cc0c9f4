package io.lightcone.workbench.find;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.explain.Finder;
import io.lightcone.tracer.explain.Hit;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.find.FindResult.Match;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds WooFs and handlers by name, then events by anything. */
public final class TableFindService implements FindService {
  private static final int MOST = 1_000;
  private static final int TELL_EVERY = 2_000;

  @Override
  public FindResult find(EventTable table, String text, Progress progress) {
    Set<Match> names = names(table, text.strip().toLowerCase(Locale.ROOT));
    List<Match> matches = new ArrayList<>(names);
    Finder.Found found = new Finder(table, told(table, progress)).find(text, MOST);
    found.hits().forEach(hit -> matches.add(match(table, hit)));
    return new FindResult(matches, names.size() + found.total(), !progress.cancelled());
  }

  /** The finder asks before each event whether to go on, which shows how far it is. */
  private static BooleanSupplier told(EventTable table, Progress progress) {
    int[] asked = {0};
    int size = Math.max(1, table.size());
    return () -> {
      if (++asked[0] % TELL_EVERY == 0) {
        int searched = Math.min(asked[0], size);
        progress.at(
            Units.number(searched) + " of " + Units.count(size, "event") + " searched",
            (double) searched / size);
      }
      return progress.cancelled();
    };
  }

  private static Match match(EventTable table, Hit hit) {
    return new Match(
        hit.where(),
        Subjects.eventLabel(table, hit.event()),
        hit.text(),
        Subjects.of(table, hit.event()));
  }

  private static Set<Match> names(EventTable table, String wanted) {
    Set<Match> names = new LinkedHashSet<>();
    for (int event = 0; event < table.size(); event++) {
      EventType type = table.type(event);
      int namespace = table.namespaceOf(event);
      if (type == EventType.STARTED) {
        String handler = table.nameText(table.handler(event));
        add(names, table, "handler", new Selected.OfHandler(namespace, handler), handler, wanted);
      } else if (type == EventType.PUT || type == EventType.WOOF_CREATED) {
        String woof = table.nameText(table.woof(event));
        add(names, table, "WooF", new Selected.OfWoof(namespace, woof), woof, wanted);
      }
    }
    return names;
  }

  private static void add(
      Set<Match> names,
      EventTable table,
      String kind,
      Selected target,
      String name,
      String wanted) {
    String label = Subjects.label(table, target);
    if (!wanted.isEmpty()
        && (contains(name, wanted) || label.toLowerCase(Locale.ROOT).equals(wanted))) {
      names.add(new Match(kind, label, kind + " of this name", target));
    }
  }

  private static boolean contains(String name, String wanted) {
    return name.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
