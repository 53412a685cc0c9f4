package io.lightcone.runtime.rewriter;

/** Objects that a formatter would show by their identity, as their texts. */
final class Displayed {
  private Displayed() {}

  static Object[] of(Object[] arguments) {
    if (arguments == null || Hooks.current() == null) {
      return arguments;
    }
    Object[] texts = arguments;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null && Structure.showsIdentity(arguments[i])) {
        texts = texts == arguments ? arguments.clone() : texts;
        texts[i] = IdentityHooks.toString(arguments[i]);
      }
    }
    return texts;
  }
}
