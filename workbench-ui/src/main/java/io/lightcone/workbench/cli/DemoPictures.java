package io.lightcone.workbench.cli;

import io.lightcone.tracer.exchange.RecordingExporter;
import io.lightcone.tracer.index.EventTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Writes a demo's diagram, in every picture format there is. */
final class DemoPictures {
  private static final Set<String> PICTURES = Set.of("png", "svg");

  private DemoPictures() {}

  static List<Path> write(EventTable table, Path directory) throws IOException {
    List<Path> written = new ArrayList<>();
    for (RecordingExporter exporter : ServiceLoader.load(RecordingExporter.class)) {
      if (PICTURES.contains(exporter.format())) {
        Path file = directory.resolve("diagram." + exporter.format());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          exporter.write(table, out);
        }
        written.add(file);
      }
    }
    written.sort(null);
    return written;
  }
}
