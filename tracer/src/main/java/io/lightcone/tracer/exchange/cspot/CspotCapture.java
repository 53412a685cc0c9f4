package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One namespace directory as CSPOT left it.
 *
 * @param log its log
 * @param woofs the WooF files beside the log, by name
 */
record CspotCapture(CspotLog log, SortedMap<String, CspotWoof> woofs) implements AutoCloseable {

  /** Reads the log and opens the WooFs beside it. */
  static CspotCapture open(Path logFile) {
    CspotLog log = CspotLog.read(logFile);
    CspotCapture capture = new CspotCapture(log, new TreeMap<>());
    try {
      capture.openWoofs(logFile.toAbsolutePath().getParent());
      return capture;
    } catch (RuntimeException e) {
      capture.close();
      throw e;
    }
  }

  private void openWoofs(Path directory) {
    Map<String, CspotEvent> logged = new HashMap<>();
    log.events().stream()
        .filter(event -> event.isPut() || event.isRead())
        .forEach(event -> logged.put(woofName(event), event));
    WoofDetector detector = new WoofDetector(log.layout());
    for (Path path : files(directory)) {
      String name = path.getFileName().toString();
      CspotWoof woof = detector.open(path, logged.get(name));
      if (woof != null) {
        woofs.put(name, woof);
      }
    }
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !CaptureFinder.isLogName(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ImportException("can't look into " + directory + ": " + CaptureFile.reason(e), e);
    }
  }

  /** The WooF's name: the last part of what the event says, which may be a whole path. */
  static String woofName(CspotEvent event) {
    String name = event.woof();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  long hostId() {
    return log.header().hostId();
  }

  @Override
  public void close() {
    woofs.values().forEach(CspotWoof::close);
  }
}
