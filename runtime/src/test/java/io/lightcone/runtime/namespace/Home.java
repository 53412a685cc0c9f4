package io.lightcone.runtime.namespace;

import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;

/** A simulated namespace with the WooFs that the test handlers use, opened as often as it dies. */
final class Home {
  private static final int MOST_OPENINGS = 10;

  private final Simulation simulation;
  private final String name;
  private final Options options;
  private final Dispatch dispatch;

  Home(Simulation simulation, String name, Options options, Dispatch dispatch) {
    this.simulation = simulation;
    this.name = name;
    this.options = options.named(name);
    this.dispatch = dispatch;
  }

  static Home of(Simulation simulation, String name) {
    return new Home(simulation, name, Options.defaults(), Dispatch.CONCURRENT);
  }

  /** Opens it; if it dies in that, again. */
  Namespace open() {
    NamespaceException last = null;
    for (int i = 0; i < MOST_OPENINGS; i++) {
      try {
        return openOnce();
      } catch (NamespaceException | io.lightcone.runtime.environment.WorldEnded e) {
        last = new NamespaceException("died while it was opened", e);
      }
    }
    throw last;
  }

  private Namespace openOnce() {
    Namespace namespace = Namespace.open(storage(), options, simulation.world());
    namespace.deploy(SimulatedNamespaceTest.HANDLERS);
    for (String woof : List.of("in", "out", "sent")) {
      namespace.create(new WooFInfo(woof, 1 << 20, false, 1_000_000, dispatch));
    }
    return namespace;
  }

  MemoryStorage storage() {
    return simulation.home(name);
  }

  List<Event> events() {
    return Journals.events(storage());
  }

  /** The elements of a WooF, as text. */
  List<String> elements(String woof) {
    List<String> elements = new ArrayList<>();
    for (Event event : events()) {
      if (event.body() instanceof EventBody.Put put && put.woof().equals(woof)) {
        elements.add(put.payload().text());
      }
    }
    return elements;
  }

  <T extends EventBody> List<T> bodies(Class<T> type) {
    return events().stream().map(Event::body).filter(type::isInstance).map(type::cast).toList();
  }
}
