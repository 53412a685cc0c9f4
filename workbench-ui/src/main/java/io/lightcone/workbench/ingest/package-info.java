/**
 * From a recording's event table to its graph: made in the background, kept in a cache for the next
 * time, followed when the recording grows.
 *
 * <p>Knows {@code graph} and the event table; no JavaFX and no Neo4j. Its calls take seconds: the
 * caller gives them a thread.
 */
package io.lightcone.workbench.ingest;
