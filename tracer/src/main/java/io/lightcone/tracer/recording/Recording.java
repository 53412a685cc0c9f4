package io.lightcone.tracer.recording;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One or several journals, opened for reading together: namespace directories, or directories that
 * hold them. Nothing is ever created or altered, and the namespaces may be running.
 */
public final class Recording implements AutoCloseable {
  /** How deep below a given directory namespaces are looked for. */
  private static final int DEPTH = 4;

  private final List<NamespaceRecording> namespaces;
  private final List<Path> paths;

  private Recording(List<Path> paths, List<NamespaceRecording> namespaces) {
    this.paths = List.copyOf(paths);
    this.namespaces = List.copyOf(namespaces);
  }

  /**
   * Opens a recording.
   *
   * @param paths namespace directories, or directories that hold them
   * @throws RecordingException if there is no namespace, or one can't be read
   */
  public static Recording open(List<Path> paths) {
    Set<Path> directories = new LinkedHashSet<>();
    for (Path path : paths) {
      List<Path> found = find(path);
      if (found.isEmpty()) {
        throw new RecordingException(
            "no namespace in "
                + path
                + ": expected a directory with "
                + NamespaceDirectory.DESCRIPTION
                + ", or one that holds such directories");
      }
      found.forEach(directory -> directories.add(directory.toAbsolutePath().normalize()));
    }
    return new Recording(paths, namespaces(directories));
  }

  private static List<Path> find(Path path) {
    if (!Files.exists(path)) {
      throw new RecordingException("no such recording: " + path);
    }
    if (!Files.isDirectory(path)) {
      throw new RecordingException("not a recording, a recording is a directory: " + path);
    }
    try (Stream<Path> files = Files.find(path, DEPTH, (file, a) -> isDescription(file))) {
      return files.map(Path::getParent).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new RecordingException("can't look into " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean isDescription(Path file) {
    return file.getFileName() != null
        && file.getFileName().toString().equals(NamespaceDirectory.DESCRIPTION);
  }

  private static List<NamespaceRecording> namespaces(Set<Path> directories) {
    Map<Path, Description> descriptions = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    Map<Long, Path> ids = new HashMap<>();
    for (Path directory : directories) {
      Description description = describe(directory);
      Path other = ids.putIfAbsent(description.id(), directory);
      if (other != null) {
        throw new RecordingException(
            "two copies of namespace %s (id %016x), open one of them: %s and %s"
                .formatted(description.name(), description.id(), other, directory));
      }
      descriptions.put(directory, description);
      uses.merge(description.name(), 1, Integer::sum);
    }
    List<NamespaceRecording> namespaces = new ArrayList<>();
    for (Path directory : directories) {
      Description description = descriptions.get(directory);
      boolean shared = uses.get(description.name()) > 1;
      String suffix = shared ? "~%08x".formatted(description.id() >>> 32) : "";
      namespaces.add(new NamespaceRecording(directory, description, description.name() + suffix));
    }
    namespaces.sort(Comparator.comparing(NamespaceRecording::name));
    return namespaces;
  }

  private static Description describe(Path directory) {
    Path file = directory.resolve(NamespaceDirectory.DESCRIPTION);
    try {
      return Description.parse(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new RecordingException("can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The namespaces, by name. */
  public List<NamespaceRecording> namespaces() {
    return namespaces;
  }

  /** What was given to {@link #open}. */
  public List<Path> paths() {
    return paths;
  }

  @Override
  public void close() {
    namespaces.forEach(NamespaceRecording::close);
  }
}
