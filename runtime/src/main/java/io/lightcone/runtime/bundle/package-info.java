/**
 * Handler bundles: a jar or a directory of classes, named by the digest of what is in it, the
 * handlers it declares, and the class loader that runs them rewritten.
 *
 * <p>Used by namespaces and by replay. Depends on the handler API and the rewriter only; never runs
 * a handler.
 */
package io.lightcone.runtime.bundle;
