package io.lightcone.runtime.rewriter;

import java.util.List;

/** What takes the place of a covered call. Type names are internal ({@code java/util/Map}). */
public sealed interface Replacement {

  /**
   * A static method; when it stands for an instance method, its first parameter is the receiver.
   */
  record Call(String owner, String name, String descriptor) implements Replacement {}

  /**
   * A static method for {@code x.m()}, and one that corrects the result of {@code super.m()}: it is
   * given the receiver, the result and the class whose method was called.
   */
  record Overridable(Call call, Call superCall) implements Replacement {}

  /** A subclass made in place of the class, or extended in place of it; same constructors. */
  record Subtype(String type) implements Replacement {}

  /**
   * Another constructor of the same class: the given arguments are followed by what the suppliers
   * return.
   *
   * @param descriptor of the constructor called instead
   * @param after called with the finished object, or null; then the covered constructor has at most
   *     two arguments, none of them {@code long} or {@code double}
   */
  record Constructor(String descriptor, List<Call> suppliers, Call after) implements Replacement {}

  /** The call stays, behind a check that throws while an interceptor is bound. */
  record Refusal() implements Replacement {}
}
