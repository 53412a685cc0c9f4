package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a branch as a recording of its own: namespace directories with journals, and the bundles
 * that ran. Namespaces keep their ids and names; incarnations are other ones, so that no event of a
 * branch shares its id with another event of the recording. A branch that is its recording again is
 * written with its incarnations, too.
 */
public final class BranchExport {
  private final BranchRun branch;
  private final History history;
  private final List<Bundle> bundles;
  private final boolean onlyWhatHappened;

  /**
   * An export.
   *
   * @param bundles code that was swapped in; may be empty
   */
  public BranchExport(BranchRun branch, List<Bundle> bundles) {
    this(branch, bundles, false);
  }

  /**
   * An export.
   *
   * @param bundles code that was swapped in; may be empty
   * @param onlyWhatHappened leaves out namespaces and sessions that did nothing, and WooFs that
   *     nobody used
   */
  public BranchExport(BranchRun branch, List<Bundle> bundles, boolean onlyWhatHappened) {
    this.branch = branch;
    this.history = branch.history();
    this.bundles = List.copyOf(bundles);
    this.onlyWhatHappened = onlyWhatHappened;
  }

  /**
   * Writes it.
   *
   * @param directory a missing or empty directory, which gets a directory for each namespace
   * @throws RecordingException if it can't be written
   */
  public void write(Path directory) {
    try {
      Files.createDirectories(directory);
      List<MemoryStorage> homes = new ArrayList<>();
      for (NamespaceRecording namespace : history.recording().namespaces()) {
        homes.add(new MemoryStorage(namespace.name()));
      }
      journals(homes);
      for (int i = 0; i < homes.size(); i++) {
        if (onlyWhatHappened && !didAnything(i)) {
          continue;
        }
        NamespaceRecording namespace = history.recording().namespaces().get(i);
        Path home = directory.resolve(namespace.name());
        homes.get(i).writeFile(NamespaceDirectory.DESCRIPTION, namespace.description().toJson());
        homes.get(i).copyTo(new NamespaceDirectory(home));
        copyBundles(namespace.directory().resolve("bundles"), home.resolve("bundles"));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RecordingException("can't write the branch to " + directory + ": " + e, e);
    }
  }

  private boolean didAnything(int namespace) {
    return branch.events().stream()
        .anyMatch(event -> event.namespace == namespace && WooFOf.event(event.body) != null);
  }

  private void journals(List<MemoryStorage> homes) throws IOException {
    Set<Emitted> idle = onlyWhatHappened ? idle() : Set.of();
    boolean same = branch.equalsRecording();
    List<BranchJournal> journals = new ArrayList<>();
    for (int i = 0; i < homes.size(); i++) {
      journals.add(new BranchJournal(history, i, homes.get(i), same));
    }
    BranchIds ids = new BranchIds(journals);
    for (Emitted event : branch.events()) {
      if (event.body.type() != EventType.CHECKPOINT && !idle.contains(event)) {
        journals.get(event.namespace).append(event, ids);
      }
    }
    for (BranchJournal journal : journals) {
      journal.close();
    }
  }

  /** Sessions without an operation, and WooFs that no operation names. */
  private Set<Emitted> idle() {
    Set<Emitted> idle = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (Emitted event : branch.events()) {
      String woof = WooFOf.event(event.body);
      if (woof != null) {
        used.add(event.namespace + " " + woof);
      }
    }
    for (Emitted event : branch.events()) {
      if (event.body.type() == EventType.SESSION_OPENED) {
        idle.add(event);
      }
      if (event.op != null) {
        idle.remove(event.op);
      }
      if (event.body instanceof EventBody.WooFCreated created
          && !used.contains(event.namespace + " " + created.woof().name())) {
        idle.add(event);
      }
    }
    return idle;
  }

  private void copyBundles(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    for (Bundle bundle : bundles) {
      Path home = to.resolve(bundle.digest());
      if (!Files.exists(home.resolve("bundle.jar"))) {
        Files.createDirectories(home);
        bundle.writeTo(home.resolve("bundle.jar"));
      }
    }
  }
}
