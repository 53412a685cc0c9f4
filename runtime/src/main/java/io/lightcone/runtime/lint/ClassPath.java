package io.lightcone.runtime.lint;

import io.lightcone.runtime.bundle.BundleException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;

/** What would be in a handler's bundle, seen from a class path that holds more. */
final class ClassPath {
  private static final List<String> OFFERED =
      List.of("io/lightcone/", "org/slf4j/", "com/fasterxml/jackson/");

  private final ClassLoader loader;
  private final String root;

  ClassPath(Class<?> handler) {
    this.loader = handler.getClassLoader();
    this.root = rootOf(handler.getName().replace('.', '/'));
  }

  /** Where a class is: its address without its name; empty where it can't be found. */
  private String rootOf(String name) {
    URL place = loader.getResource(name + ".class");
    String address = place == null ? "" : place.toString();
    return address.substring(0, Math.max(0, address.length() - name.length() - ".class".length()));
  }

  byte[] classFile(String name) {
    boolean offered = OFFERED.stream().anyMatch(name::startsWith);
    if (Jdk.find(name) != null || (offered && !rootOf(name).equals(root))) {
      return null;
    }
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new BundleException("class can't be read: " + name.replace('/', '.'), e);
    }
  }
}
