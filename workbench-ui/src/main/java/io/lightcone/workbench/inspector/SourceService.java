package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the source of the handler that an invocation ran, in the recording's bundles. */
final class SourceService {
  private static final int LONGEST = 1 << 20;

  private final EventTable table;

  SourceService(EventTable table) {
    this.table = table;
  }

  /**
   * The source of an invocation's handler.
   *
   * @param started ordinal of its {@code Started}
   */
  SourceText of(int started) {
    EventBody.Started start = (EventBody.Started) table.event(started).body();
    if (start.bundle().isEmpty()) {
      return SourceText.none("No code was recorded with this invocation.");
    }
    String className = className(start);
    Optional<Path> jar = table.namespace(table.namespaceOf(started)).bundleSources(start.bundle());
    if (jar.isEmpty() || className == null) {
      return SourceText.none(
          "No source was recorded for "
              + start.handler()
              + ". Sources lie beside the bundle when it is deployed with them.");
    }
    return read(jar.get(), className, started);
  }

  private String className(EventBody.Started start) {
    for (int event = 0; event < table.size(); event++) {
      if (table.type(event) == EventType.BUNDLE_LOADED
          && table.event(event).body() instanceof EventBody.BundleLoaded bundle
          && bundle.digest().equals(start.bundle())) {
        return bundle.handlers().stream()
            .filter(handler -> handler.name().equals(start.handler()))
            .map(HandlerInfo::className)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  private SourceText read(Path jar, String className, int started) {
    int inner = className.indexOf('$');
    String file =
        (inner < 0 ? className : className.substring(0, inner)).replace('.', '/') + ".java";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(file);
      if (entry == null) {
        return SourceText.none("The recorded sources have no " + file + ".");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new SourceText(name, text.lines().toList(), failedLine(name, started));
      }
    } catch (IOException e) {
      return SourceText.none("The recorded sources can't be read: " + e.getMessage());
    }
  }

  private int failedLine(String file, int started) {
    int end = table.endOf(started);
    return end >= 0 && table.event(end).body() instanceof EventBody.Ended ended
        ? FailureLine.in(file, ended)
        : 0;
  }
}
