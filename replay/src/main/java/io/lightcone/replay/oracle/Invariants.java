package io.lightcone.replay.oracle;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the invariants that bundles carry. */
public final class Invariants {
  private Invariants() {}

  /** Those in the bundles that a recording keeps, by name. */
  public static List<Invariant> of(Recording recording) {
    Map<String, Invariant> found = new TreeMap<>();
    for (NamespaceRecording namespace : recording.namespaces()) {
      Path bundles = namespace.directory().resolve("bundles");
      if (Files.isDirectory(bundles)) {
        try (Stream<Path> jars = Files.list(bundles)) {
          jars.map(home -> home.resolve("bundle.jar"))
              .filter(Files::isRegularFile)
              .flatMap(jar -> of(Bundle.of(jar)).stream())
              .forEach(invariant -> found.put(invariant.name(), invariant));
        } catch (IOException e) {
          throw new OracleException("can't look into " + bundles + ": " + e.getMessage(), e);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Those in a bundle, in the order of their classes' names. */
  public static List<Invariant> of(Bundle bundle) {
    List<Invariant> invariants = new ArrayList<>();
    LoadedBundle loaded = LoadedBundle.load(bundle);
    for (String name : bundle.classNames()) {
      Class<?> type = classOf(loaded, name);
      boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
      if (concrete && Invariant.class.isAssignableFrom(type)) {
        invariants.add(make(type.asSubclass(Invariant.class)));
      }
    }
    return invariants;
  }

  private static Class<?> classOf(LoadedBundle bundle, String name) {
    try {
      return bundle.loadClass(name);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new BundleException("class can't be loaded: " + name + ": " + e, e);
    }
  }

  private static Invariant make(Class<? extends Invariant> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new OracleException(
          "invariant needs a public constructor without arguments: " + type.getName(), e);
    }
  }
}
