/**
 * A catalogue of sources of nondeterminism. Each entry is a tiny handler that puts what it saw.
 * {@link io.lightcone.replay.determinism.CatalogueTest} first shows that the entry differs between
 * two JVMs when nothing is rewritten, and then that with rewriting it ends as it says: identical,
 * refused, or detected by permutation.
 */
package io.lightcone.replay.catalogue;
