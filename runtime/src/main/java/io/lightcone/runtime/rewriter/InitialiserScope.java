package io.lightcone.runtime.rewriter;

/**
 * A class loader whose classes initialise outside any invocation, whenever the JVM comes to it:
 * what a class initialiser asks must not depend on which invocation happened to be first.
 */
public interface InitialiserScope {
  /** Answers the initialiser of the class of that binary name; the same for the same name. */
  Interceptor interceptorFor(String className);
}
