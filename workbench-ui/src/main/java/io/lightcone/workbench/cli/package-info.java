/**
 * The {@code lightcone} command: gathers every module's subcommands, and has those of the workbench
 * itself.
 *
 * <p>Nothing may use it. A subcommand's class is loaded only when it is asked for, so that light
 * ones start fast: they load neither Neo4j nor JavaFX.
 */
package io.lightcone.workbench.cli;
