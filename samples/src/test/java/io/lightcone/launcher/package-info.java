/**
 * Starts the {@code lightcone} script as people do, in a tree that is not there yet or not right.
 * Nothing may use it.
 */
package io.lightcone.launcher;
