/** The commands {@code verify} and {@code replay}, for the {@code lightcone} command to gather. */
package io.lightcone.replay.cli;
