package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The bundles that the recording keeps, loaded when they are first needed. */
public final class RecordedHandlers implements Handlers {
  private final Recording recording;
  private final RecordedHandlers source;
  private final UnaryOperator<byte[]> last;
  private final Map<String, Optional<LoadedBundle>> loaded = new HashMap<>();
  private final Map<String, String> failures = new HashMap<>();

  /** The bundles of a recording. */
  public RecordedHandlers(Recording recording) {
    this(recording, null, UnaryOperator.identity());
  }

  private RecordedHandlers(
      Recording recording, RecordedHandlers source, UnaryOperator<byte[]> last) {
    this.recording = recording;
    this.source = source;
    this.last = last;
  }

  @Override
  public synchronized HandlerCode find(String bundle, String handler) {
    return bundle(bundle).map(found -> found.handler(handler)).orElse(null);
  }

  @Override
  public Handlers again(UnaryOperator<byte[]> change) {
    return new RecordedHandlers(recording, source == null ? this : source, change);
  }

  private Optional<LoadedBundle> load(String digest) {
    return source == null ? read(digest) : source.bundle(digest).map(bundle -> bundle.again(last));
  }

  private synchronized Optional<LoadedBundle> bundle(String digest) {
    return loaded.computeIfAbsent(digest, this::load);
  }

  private Optional<LoadedBundle> read(String digest) {
    for (NamespaceRecording namespace : recording.namespaces()) {
      Optional<Path> jar = namespace.bundle(digest);
      if (jar.isPresent()) {
        try {
          Bundle bundle = Bundle.of(jar.get());
          if (bundle.digest().equals(digest)) {
            return Optional.of(LoadedBundle.load(bundle));
          }
          failures.put(digest, "its content was altered: " + jar.get());
        } catch (BundleException e) {
          failures.put(digest, e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized String absence(String bundle, String handler) {
    if (source != null) {
      return source.absence(bundle, handler);
    }
    if (bundle.isEmpty()) {
      return "its code was not recorded";
    }
    String why = failures.getOrDefault(bundle, "it is not in the recording");
    return "its bundle can't be loaded: " + bundle.substring(0, 12) + ": " + why;
  }
}
