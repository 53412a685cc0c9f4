package io.lightcone.runtime.bundle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the entries of a bundle, and holds them to the limits. */
final class Entries {
  private static final int LONGEST_NAME = 1_024;

  private final String origin;
  private final Limits limits;
  private final SortedMap<String, byte[]> entries = new TreeMap<>();
  private long total;

  Entries(String origin, Limits limits) {
    this.origin = origin;
    this.limits = limits;
  }

  /** How many bytes the next entry may have, and one more to notice that it has too many. */
  int room() {
    return (int) Math.min(limits.entryBytes(), limits.totalBytes() - total) + 1;
  }

  void add(String name, byte[] bytes) {
    checkName(name);
    if (bytes.length > limits.entryBytes()) {
      throw error("entry is larger than " + limits.entryBytes() + " bytes", name);
    }
    total += bytes.length;
    if (total > limits.totalBytes()) {
      throw error("entries are larger than " + limits.totalBytes() + " bytes together", name);
    }
    if (entries.put(name, bytes) != null) {
      throw error("entry is there twice", name);
    }
    if (entries.size() > limits.entries()) {
      throw error("more than " + limits.entries() + " entries", name);
    }
  }

  /** Relative, and in no way out of the bundle. */
  void checkName(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || name.indexOf(':') >= 0) {
      throw error("entry has an unsafe name", name);
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw error("entry has an unsafe name", name);
      }
    }
  }

  private BundleException error(String what, String name) {
    return new BundleException("bundle " + origin + ": " + what + ": " + name);
  }

  SortedMap<String, byte[]> all() {
    return Collections.unmodifiableSortedMap(entries);
  }
}
