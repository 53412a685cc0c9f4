package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.NamespaceException;
import io.lightcone.tracer.event.EventBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Handlers from one place, whatever was recorded: the edit loop. */
public final class ChangedHandlers implements Handlers {
  private final List<LoadedBundle> bundles;
  private final Path path;

  /**
   * The handlers of a jar, of a directory of classes, or of a directory of jars, as it is now.
   *
   * @throws BundleException if it can't be loaded, or has no handlers
   */
  public ChangedHandlers(Path path) {
    this(bundles(path), path);
  }

  /** The handlers of a bundle that was read already. */
  public ChangedHandlers(Bundle bundle, Path path) {
    this(List.of(bundle), path);
  }

  private ChangedHandlers(List<Bundle> bundles, Path path) {
    this(path, bundles.stream().map(bundle -> load(bundle, path)).toList());
  }

  private ChangedHandlers(Path path, List<LoadedBundle> bundles) {
    this.path = path;
    this.bundles = bundles;
    if (names().isEmpty()) {
      throw new BundleException(
          "no handlers here: expected a jar, a directory of compiled classes, or one of jars: "
              + path);
    }
  }

  private static List<Bundle> bundles(Path path) {
    if (!Files.exists(path)) {
      throw new BundleException("no such jar or directory: " + path);
    }
    List<Path> jars = Files.isDirectory(path) ? jarsIn(path) : List.of();
    Bundle whole = jars.isEmpty() ? Bundle.of(path) : null;
    return whole == null ? jars.stream().map(Bundle::of).toList() : List.of(whole);
  }

  /** The jars of a directory that holds nothing but jars; of another one, none. */
  private static List<Path> jarsIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> all = files.sorted().toList();
      boolean jars = all.stream().allMatch(file -> file.toString().endsWith(".jar"));
      return jars ? all.stream().filter(ChangedHandlers::isCode).toList() : List.of();
    } catch (IOException e) {
      throw new BundleException("can't look into " + directory + ": " + e.getMessage(), e);
    }
  }

  private static boolean isCode(Path jar) {
    return !jar.toString().endsWith("-sources.jar");
  }

  private static LoadedBundle load(Bundle bundle, Path path) {
    ClassVersions.check(bundle, path);
    try {
      return LoadedBundle.load(bundle);
    } catch (NamespaceException e) {
      throw new BundleException(e.getMessage(), e);
    }
  }

  /** The bundles' digests, in order of the jars' names. */
  public List<String> digests() {
    return bundles.stream().map(LoadedBundle::digest).toList();
  }

  /** The bundles themselves, in order of the jars' names. */
  public List<Bundle> contents() {
    return bundles.stream().map(LoadedBundle::bundle).toList();
  }

  /** What says in a journal that they came into use, in order of the jars' names. */
  public List<EventBody.BundleLoaded> events() {
    return bundles.stream().map(LoadedBundle::event).toList();
  }

  private TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    bundles.forEach(bundle -> names.addAll(bundle.bundle().handlers().keySet()));
    return names;
  }

  /** The recorded code itself if it is here; else the first bundle that has the handler. */
  @Override
  public HandlerCode find(String digest, String handler) {
    LoadedBundle found = bundle(digest, handler);
    return found == null ? null : found.handler(handler);
  }

  private LoadedBundle bundle(String digest, String handler) {
    List<LoadedBundle> found = new ArrayList<>();
    for (LoadedBundle bundle : bundles) {
      if (bundle.handler(handler) != null) {
        found.add(bundle.digest().equals(digest) ? 0 : found.size(), bundle);
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The bundle that {@link #find} takes the handler from.
   *
   * @throws BundleException if none has it
   */
  public Bundle bundleFor(String digest, String handler) {
    LoadedBundle found = bundle(digest, handler);
    if (found == null) {
      throw new BundleException(absence(digest, handler));
    }
    return found.bundle();
  }

  @Override
  public String absence(String digest, String handler) {
    return "no handler of this name in %s, which has %s: %s"
        .formatted(path, String.join(", ", names()), handler);
  }

  @Override
  public ChangedHandlers again(UnaryOperator<byte[]> last) {
    return new ChangedHandlers(path, bundles.stream().map(bundle -> bundle.again(last)).toList());
  }
}
