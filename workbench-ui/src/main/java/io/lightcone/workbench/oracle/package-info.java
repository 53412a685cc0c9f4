/**
 * Cypher as a language for what counts as a failure. Found by replay's tools; depends on the graph.
 */
package io.lightcone.workbench.oracle;
