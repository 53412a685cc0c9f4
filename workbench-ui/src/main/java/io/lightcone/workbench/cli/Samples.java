package io.lightcone.workbench.cli;

import io.lightcone.runtime.sample.Sample;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The samples in the bundles that the launcher names in {@value #PROPERTY}. */
final class Samples implements AutoCloseable {
  static final String PROPERTY = "lightcone.samples";

  private final URLClassLoader loader;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * Finds the samples.
   *
   * @param paths jars or class directories, with the system's separator between them
   */
  Samples(String paths) {
    List<URL> urls = new ArrayList<>();
    for (String path : paths.split(File.pathSeparator)) {
      if (!path.isBlank()) {
        urls.add(url(path));
      }
    }
    loader = new URLClassLoader(urls.toArray(new URL[0]), Sample.class.getClassLoader());
    ServiceLoader.load(Sample.class, loader).forEach(samples::add);
    samples.sort(Comparator.comparing(Sample::name));
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }

  List<String> names() {
    return samples.stream().map(Sample::name).toList();
  }

  /** The sample of that name; the first of all when {@code name} is null; or null. */
  Sample find(String name) {
    return samples.stream()
        .filter(sample -> name == null || sample.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The jar or directory a sample came from. */
  static Path bundleOf(Sample sample) {
    try {
      return Path.of(sample.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
