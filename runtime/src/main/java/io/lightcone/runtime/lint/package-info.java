/**
 * Reads a bundle's code, without loading it, for what replay can't repeat: from each handler along
 * the calls inside the bundle, by the rewriter's own table.
 */
package io.lightcone.runtime.lint;
