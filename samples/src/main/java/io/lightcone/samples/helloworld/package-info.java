/**
 * The smallest story: one WooF, one handler.
 *
 * <p>Stands on the runtime's API only; nothing else may use it.
 */
package io.lightcone.samples.helloworld;
