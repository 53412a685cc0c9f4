/**
 * The first ports: what the outside world is to Lightcone. Clocks and storage come in only through
 * these interfaces, so that a simulation can take the world's place.
 *
 * <p>Any package may use it; it depends on nothing of ours.
 */
package io.lightcone.tracer.environment;
