package io.lightcone.runtime.rewriter;

/**
 * One line of the rule table.
 *
 * @param topic what the rule is about, as {@code docs/rewriter.md} heads it
 * @param owner internal name of the class, such as {@code java/lang/System}; calls through its
 *     subtypes are covered too
 * @param name method name, {@code <init>}, or {@code *} for every method of the owner
 * @param descriptor method descriptor, or {@code *}
 * @param wayOut what handler code should do instead
 */
public record Rule(
    Kind kind,
    String topic,
    String owner,
    String name,
    String descriptor,
    Replacement replacement,
    String wayOut) {

  static final String ANY = "*";

  /** As people write it: {@code java.lang.System.nanoTime}, {@code new java.util.Random}. */
  public String operation() {
    return operation(name);
  }

  /** Whether calls throw while an invocation is bound, whatever their arguments. */
  public boolean isRefused() {
    return replacement instanceof Replacement.Refusal || kind == Kind.REFUSED;
  }

  /** The same for a call of the method {@code called}, where this rule covers any. */
  public String operation(String called) {
    String type = owner.replace('/', '.').replace('$', '.');
    return called.equals("<init>") ? "new " + type : type + "." + called;
  }

  boolean covers(String calledName, String calledDescriptor) {
    return (name.equals(ANY) || name.equals(calledName))
        && (descriptor.equals(ANY) || descriptor.equals(calledDescriptor));
  }
}
