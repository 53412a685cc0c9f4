/**
 * The handlers that benchmarks run: a bundle of their own, so they stand on the handler API alone.
 */
package io.lightcone.runtime.bench.handlers;
