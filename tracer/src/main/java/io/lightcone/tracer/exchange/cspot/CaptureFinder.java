package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the namespace logs that a user's paths stand for. */
final class CaptureFinder {
  /** Name of a namespace log; an independent reader's {@code .csv} beside it is none. */
  private static final Pattern LOG = Pattern.compile("cspot-log\\.[0-9]{1,20}");

  /** How deep below a given directory namespaces are looked for. */
  private static final int DEPTH = 4;

  private CaptureFinder() {}

  /**
   * The logs, each once.
   *
   * @param paths namespace directories, directories that hold them, or log files
   * @throws ImportException if a path leads to no log, or a directory holds several
   */
  static List<Path> logs(List<Path> paths) {
    if (paths.isEmpty()) {
      throw new ImportException("nothing to import: name at least one CSPOT namespace directory");
    }
    Set<Path> logs = new LinkedHashSet<>();
    for (Path path : paths) {
      for (Path log : logsAt(path)) {
        logs.add(real(log));
      }
    }
    return List.copyOf(logs);
  }

  static boolean isLogName(Path file) {
    return LOG.matcher(file.getFileName().toString()).matches();
  }

  private static List<Path> logsAt(Path path) {
    if (!Files.exists(path)) {
      throw new ImportException("no such directory: " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> here = files(real(path), 1);
    if (here.size() > 1) {
      throw new ImportException(
          "several CSPOT logs in %s, %s: name the log file to import instead of the directory"
              .formatted(path, here.stream().map(Path::getFileName).toList()));
    }
    List<Path> found = here.isEmpty() ? below(real(path)) : here;
    if (found.isEmpty()) {
      throw new ImportException(
          "no CSPOT log in %s: expected a file cspot-log.NUMBER there or in a directory below it%s"
              .formatted(path, mergedLog(path)));
    }
    return found;
  }

  private static List<Path> below(Path path) {
    Set<Path> directories = new LinkedHashSet<>();
    files(path, DEPTH).forEach(log -> directories.add(log.getParent()));
    List<Path> logs = new ArrayList<>();
    directories.forEach(directory -> logs.addAll(logsAt(directory)));
    return logs;
  }

  private static List<Path> files(Path path, int depth) {
    try (Stream<Path> files =
        Files.find(path, depth, (file, a) -> isLogName(file) && Files.isRegularFile(file))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new ImportException("can't look into " + path + ": " + CaptureFile.reason(e), e);
    } catch (UncheckedIOException e) {
      throw new ImportException(
          "can't look into " + path + ": " + CaptureFile.reason(e.getCause()), e);
    }
  }

  private static String mergedLog(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pending"))
          .map(name -> name.substring(0, name.length() - ".pending".length()))
          .filter(name -> Files.exists(path.resolve(name + ".log")))
          .sorted()
          .findFirst()
          .map(
              name ->
                  "; %s.log looks like a log merged from several hosts, which loses events: import"
                          .formatted(name)
                      + " the hosts' own directories together instead")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new ImportException("can't read " + path + ": " + CaptureFile.reason(e), e);
    }
  }
}
