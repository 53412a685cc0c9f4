package io.lightcone.replay.session;

import io.lightcone.runtime.rewriter.Rewriter;
import io.lightcone.tracer.event.EventBody;

/**
 * What an invocation ran in, as far as replay depends on it.
 *
 * @param jvm version of the JVM
 * @param rewriter version of the rewriter
 * @param profile interception profile
 */
public record RecordedEnvironment(String jvm, String rewriter, String profile) {

  /** Replay intercepts as the bundle's class loader does, and in no other way. */
  private static final String PROFILE = "loader";

  /** What an {@code Opened} says. */
  public static RecordedEnvironment of(EventBody.Opened opened) {
    return new RecordedEnvironment(
        opened.versions().getOrDefault("jvm", "unknown"),
        opened.versions().getOrDefault("rewriter", "unknown"),
        opened.profile());
  }

  /** How it differs from the present one, as a sentence; null when it doesn't. */
  String differenceFromNow() {
    String feature = feature(jvm);
    String here = Integer.toString(Runtime.version().feature());
    if (!feature.equals(here)) {
      return "recorded on JDK " + feature + ", replayed on JDK " + here;
    }
    if (!rewriter.equals(Rewriter.VERSION)) {
      return "recorded with rewriter " + rewriter + ", replayed with " + Rewriter.VERSION;
    }
    return profile.equals(PROFILE)
        ? null
        : "recorded with interception profile " + profile + ", replayed with " + PROFILE;
  }

  private static String feature(String version) {
    int end = 0;
    while (end < version.length() && Character.isDigit(version.charAt(end))) {
      end++;
    }
    return end == 0 ? version : version.substring(0, end);
  }
}
