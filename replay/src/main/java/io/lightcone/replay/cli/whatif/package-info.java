/**
 * The commands that ask what would have been: branches and all that stands on them. They parse,
 * call and print; nothing is worked out here. Used by the {@code lightcone} command only.
 */
package io.lightcone.replay.cli.whatif;
