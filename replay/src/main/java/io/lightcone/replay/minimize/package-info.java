/**
 * Minimising: the fewest external puts, and the least in them, that still make a recording fail.
 * Stands on {@code branch} and {@code oracle}.
 */
package io.lightcone.replay.minimize;
