package io.lightcone.runtime.namespace;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.lightcone.runtime.rewriter.Rewriter;
import java.util.Map;
import java.util.TreeMap;

/** What the runtime is made of: recorded, because replay depends on it. */
final class Versions {
  private static final String RUNTIME = "0.1.0";

  private Versions() {}

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("runtime", RUNTIME);
    versions.put("rewriter", Rewriter.VERSION);
    versions.put("jackson", PackageVersion.VERSION.toString());
    versions.put("jvm", Runtime.version().toString());
    versions.put("os", System.getProperty("os.name", "unknown"));
    versions.put("arch", System.getProperty("os.arch", "unknown"));
    return versions;
  }
}
