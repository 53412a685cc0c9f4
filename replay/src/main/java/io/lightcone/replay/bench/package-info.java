/**
 * The benchmarks of replay, on recordings that the runtime has just written. Found by {@link
 * java.util.ServiceLoader}; nothing else uses this package.
 */
package io.lightcone.replay.bench;
