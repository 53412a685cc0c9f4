/**
 * What counts as a failure: predicates over what a branch left, as they are written on the command
 * line. Used by everything that searches. Depends on {@code branch} and on the handler API.
 */
package io.lightcone.replay.oracle;
