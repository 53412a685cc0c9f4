package io.lightcone.runtime.invocation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A WooF as it is named in a put or get: bare, in this namespace, or {@code
 * woof://[HOST[:PORT]]/PATH/OF/NAMESPACE/WOOF} in another.
 *
 * @param peer the address of the namespace, {@code woof://...} without the WooF; null when local
 * @param namespace last part of the namespace's path; null when local
 * @param woof the WooF's name
 */
public record WooFName(String peer, String namespace, String woof) {
  private static final Pattern REMOTE =
      Pattern.compile("(woof://[^/]*/(?:[^/]+/)*?([A-Za-z0-9._-]+))/([^/]+)");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~:+-]{1,255}");

  /**
   * Takes a name apart.
   *
   * @throws OperationRefusedException if it is neither form
   */
  public static WooFName parse(String name) {
    if (!name.startsWith("woof:")) {
      return new WooFName(null, null, name);
    }
    Matcher matcher = REMOTE.matcher(name);
    if (!matcher.matches()) {
      throw new OperationRefusedException(
          "not a woof address, expected woof://HOST[:PORT]/NAMESPACE/WOOF: " + name);
    }
    return new WooFName(matcher.group(1), matcher.group(2), matcher.group(3));
  }

  /** Whether a WooF may be made under this name. */
  public static boolean isLegal(String name) {
    return BARE.matcher(name).matches();
  }

  /** Whether it is in this namespace. */
  public boolean isLocal() {
    return peer == null;
  }
}
