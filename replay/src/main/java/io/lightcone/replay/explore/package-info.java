/**
 * Other orders: which accesses race, what happens when they change places, and how likely a failure
 * was at each point before it. Stands on {@code branch} and {@code oracle}.
 */
package io.lightcone.replay.explore;
