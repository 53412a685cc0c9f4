package io.lightcone.replay.branch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The named branches of a recording. They lie beside it, in {@code NAME.branches/}, one directory
 * each with {@code branch.json} and {@code recording/}: the recording itself is never touched.
 */
public final class BranchStore {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DESCRIPTION = "branch.json";

  private final Path home;

  /**
   * A branch that is kept.
   *
   * @param name its name
   * @param changes what was changed, in words
   * @param invocations how many invocations it has
   * @param ran how many of them were run again
   * @param values how many elements differ
   * @param recording where its recording lies
   */
  public record Kept(
      String name, List<String> changes, int invocations, int ran, int values, Path recording) {}

  /** The branches of the recording at a path. */
  public BranchStore(Path recording) {
    Path absolute = recording.toAbsolutePath().normalize();
    this.home = absolute.resolveSibling(absolute.getFileName() + ".branches");
  }

  /** Whether a branch may be called so: letters, digits, {@code .}, {@code _}, {@code -}. */
  public static boolean isName(String name) {
    return name.matches("[A-Za-z0-9._-]{1,100}") && !name.startsWith(".");
  }

  /** Where the recording of a branch lies, whether or not it is there. */
  public Path recording(String name) {
    return home.resolve(name).resolve("recording");
  }

  /**
   * Keeps a branch.
   *
   * @throws RecordingException if there is one of this name, or it can't be written
   */
  public Kept keep(String name, BranchRun branch, List<String> changes, List<Bundle> bundles) {
    Path directory = home.resolve(name);
    if (Files.exists(directory)) {
      throw new RecordingException("there is a branch of this name already: " + directory);
    }
    Kept kept =
        new Kept(
            name,
            changes,
            branch.invocations(),
            branch.ran(),
            branch.changes().size(),
            recording(name));
    new BranchExport(branch, bundles).write(kept.recording());
    try {
      Files.write(directory.resolve(DESCRIPTION), json(kept));
    } catch (IOException e) {
      throw new RecordingException("can't write " + directory + ": " + e.getMessage(), e);
    }
    return kept;
  }

  private static byte[] json(Kept kept) throws IOException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", kept.name());
    kept.changes().forEach(json.putArray("changes")::add);
    json.put("invocations", kept.invocations());
    json.put("ran", kept.ran());
    json.put("values", kept.values());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  /**
   * All branches, by name.
   *
   * @throws RecordingException if they can't be read
   */
  public List<Kept> list() {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(home)) {
      List<Kept> kept = new ArrayList<>();
      for (Path directory : directories.sorted().toList()) {
        if (Files.isRegularFile(directory.resolve(DESCRIPTION))) {
          kept.add(read(directory));
        }
      }
      return kept;
    } catch (IOException e) {
      throw new RecordingException("can't read branches in " + home + ": " + e.getMessage(), e);
    }
  }

  private Kept read(Path directory) throws IOException {
    JsonNode json = MAPPER.readTree(Files.readAllBytes(directory.resolve(DESCRIPTION)));
    List<String> changes = new ArrayList<>();
    json.path("changes").forEach(change -> changes.add(change.asText()));
    String name = directory.getFileName().toString();
    return new Kept(
        name,
        changes,
        json.path("invocations").asInt(),
        json.path("ran").asInt(),
        json.path("values").asInt(),
        recording(name));
  }
}
