package io.lightcone.runtime.handler;

import java.util.Optional;

/**
 * Something that must hold of an application in whatever legal order its events come. A bundle may
 * carry any number of them; the tools that search for orders that break an application look at what
 * each run left. Public, with a public constructor without parameters, and without state.
 */
public interface Invariant {

  /**
   * Looks at what a run left.
   *
   * @return what is wrong, in one sentence that names the values; nothing if it holds
   */
  Optional<String> broken(Outcome outcome);

  /** Its name on the command line; the class's simple name unless overridden. */
  default String name() {
    return getClass().getSimpleName();
  }
}
