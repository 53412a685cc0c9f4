/**
 * Races: pairs of accesses to one WooF that nothing orders but the accesses themselves, found in
 * the causal order of a recording, and what happens when they change places.
 *
 * <p>Cell by cell: two puts race for their numbers; a read of an element races with the put that
 * made it, because it could have come before; a read that found none with the put that came too
 * late for it; a look at the newest with the put it saw and with the next one. A reads-from edge
 * orders a put before its read; it is left out when those two are asked about.
 *
 * <p>Stands on the causal index and on {@code branch}.
 */
package io.lightcone.replay.races;
