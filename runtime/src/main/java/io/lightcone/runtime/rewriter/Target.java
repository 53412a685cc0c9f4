package io.lightcone.runtime.rewriter;

import org.objectweb.asm.Opcodes;

/**
 * The class being rewritten.
 *
 * @param name internal name
 * @param version major version of its class file
 */
record Target(String name, int version, boolean isInterface) {
  /** Class constants are new in version 49. */
  boolean canLoadOwnClass() {
    return version >= Opcodes.V1_5;
  }

  /** Stack maps are new in version 50. */
  boolean hasFrames() {
    return version >= Opcodes.V1_6;
  }
}
