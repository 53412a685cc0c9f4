/**
 * Subcommands that need only a recording: {@code info}, {@code find}, {@code why}, {@code export},
 * {@code import}.
 *
 * <p>Gathered by the workbench's {@code lightcone} command. Each class is one command; what they
 * share is package-private. They print and return exit codes; what they print is worked out in
 * {@code explain} and {@code exchange}.
 */
package io.lightcone.tracer.cli;
