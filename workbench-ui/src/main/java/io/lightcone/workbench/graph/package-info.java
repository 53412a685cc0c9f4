/**
 * The recording as a property graph in embedded Neo4j: schema, import, appending, named queries,
 * Cypher with limits, and the {@code lightcone.*} procedures.
 *
 * <p>The only user of Neo4j: none of its types leaves this package, results are records. Knows the
 * event table and no JavaFX. Used by {@code ingest}, {@code dependency}, {@code cypher} and the
 * command line.
 */
package io.lightcone.workbench.graph;
