package io.lightcone.workbench.graph;

/**
 * One value of a result.
 *
 * @param value a number, a boolean, or the text of anything else; null for null
 * @param event ordinal of the event it is, or -1
 */
public record CypherCell(Object value, int event) {

  /** The value as a person reads it. */
  public String text() {
    return value == null ? "null" : value.toString();
  }
}
