package io.lightcone.runtime.rewriter;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/**
 * Plain outside an invocation. Inside one it is refused, or, where the property {@value #OPT_IN}
 * says {@code recorded}, draws from the invocation: the record then holds what was meant to be a
 * secret.
 */
public class SuppliedSecureRandom extends SecureRandom {
  /** The property to opt in by. */
  public static final String OPT_IN = "lightcone.secureRandom";

  static final String WAY_OUT =
      "draw from inv.random(stream), or let the property "
          + OPT_IN
          + " say \"recorded\", which puts the secret into the record";
  private static final long serialVersionUID = 1L;

  /** As its superclass's. */
  public SuppliedSecureRandom() {
    check();
  }

  /** As its superclass's. */
  public SuppliedSecureRandom(byte[] seed) {
    super(seed);
    check();
  }

  /** As its superclass's: for subclasses that bring their own. */
  protected SuppliedSecureRandom(SecureRandomSpi spi, Provider provider) {
    super(spi, provider);
    check();
  }

  private static void check() {
    Binding binding = Hooks.current();
    if (binding != null && !"recorded".equals(binding.interceptor.property(OPT_IN))) {
      Refusals.refuse("new java.security.SecureRandom", WAY_OUT);
    }
  }

  @Override
  public void nextBytes(byte[] bytes) {
    Binding binding = Hooks.current();
    if (binding == null) {
      super.nextBytes(bytes);
      return;
    }
    check();
    for (int i = 0; i < bytes.length; i += Long.BYTES) {
      long bits = binding.interceptor.randomBits("SecureRandom");
      for (int j = i; j < Math.min(i + Long.BYTES, bytes.length); j++) {
        bytes[j] = (byte) (bits >>> (8 * (j - i)));
      }
    }
  }

  @Override
  public byte[] generateSeed(int length) {
    byte[] seed = new byte[length];
    nextBytes(seed);
    return seed;
  }
}
