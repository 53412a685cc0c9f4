package io.lightcone.runtime.handler;

import java.util.List;

/** What a run left in all its namespaces, once nothing was left to do. Immutable. */
public interface Outcome {

  /** Names of the namespaces, sorted. */
  List<String> namespaces();

  /** Names of the WooFs of a namespace, sorted; none if there is no such namespace. */
  List<String> woofs(String namespace);

  /**
   * Every element that was ever put in a WooF, oldest first, whatever history keeps; none if there
   * is no such WooF.
   */
  List<Element> elements(String namespace, String woof);

  /**
   * The invocations that failed, attempts that were retried included, in the order of the record.
   */
  List<FailedInvocation> failures();
}
