package io.lightcone.runtime.cli;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.network.local.Listing;
import io.lightcone.runtime.network.local.LocalException;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A namespace that nobody serves, read and not altered: nothing runs, and no read is recorded,
 * because no application made it.
 */
final class RecordedNamespace implements NamespaceAccess {
  private final Recording recording;
  private final NamespaceRecording journal;
  private final Map<String, WooFInfo> woofs = new LinkedHashMap<>();
  private final Map<String, List<Place>> elements = new LinkedHashMap<>();
  private final Map<String, List<HandlerInfo>> bundles = new LinkedHashMap<>();

  private record Place(long position, long seq, long seqno) {}

  RecordedNamespace(Path directory) {
    recording = Recording.open(List.of(directory));
    journal = recording.namespaces().get(0);
    journal.read(this::learn);
  }

  private void learn(Event event, long position) {
    if (event.body() instanceof EventBody.WooFCreated created) {
      woofs.put(created.woof().name(), created.woof());
      elements.put(created.woof().name(), new ArrayList<>());
    } else if (event.body() instanceof EventBody.Put put) {
      elements
          .computeIfAbsent(put.woof(), name -> new ArrayList<>())
          .add(new Place(position, event.id().seq(), put.seqno()));
    } else if (event.body() instanceof EventBody.BundleLoaded loaded) {
      bundles.put(loaded.digest(), loaded.handlers());
    } else if (event.body() instanceof EventBody.BundleWithdrawn withdrawn) {
      bundles.remove(withdrawn.digest());
    }
  }

  private static LocalException readOnly() {
    return new LocalException("namespace was opened for reading only");
  }

  @Override
  public void create(WooFInfo woof) {
    throw readOnly();
  }

  @Override
  public long put(String woof, String handler, byte[] payload) {
    throw readOnly();
  }

  @Override
  public Got get(String woof, long seqno) {
    long latest = latest(woof);
    WooFInfo info = woofs.get(woof);
    if (seqno < 1 || seqno > latest) {
      return new Got(Element.Status.ABSENT, null);
    }
    if (info != null && seqno <= latest - info.history()) {
      return new Got(Element.Status.EXPIRED, null);
    }
    for (Place place : elements.get(woof)) {
      if (place.seqno() == seqno) {
        Event event = journal.event(place.position(), place.seq());
        return new Got(Element.Status.FOUND, ((EventBody.Put) event.body()).payload().bytes());
      }
    }
    throw new LocalException("element is missing in the journal: " + woof + "#" + seqno);
  }

  @Override
  public long latest(String woof) {
    List<Place> places = elements.getOrDefault(woof, List.of());
    return places.isEmpty() ? 0 : places.get(places.size() - 1).seqno();
  }

  @Override
  public Listing list() {
    TreeSet<String> handlers = new TreeSet<>();
    bundles.values().forEach(infos -> infos.forEach(info -> handlers.add(info.name())));
    return new Listing(
        journal.name(),
        woofs.values().stream().map(info -> new Listing.WooF(info, latest(info.name()))).toList(),
        List.copyOf(handlers));
  }

  @Override
  public void close() {
    recording.close();
  }
}
