/**
 * Import and export: other tools' records turned into recordings, and recordings into other tools'
 * formats. One package a format below this one.
 *
 * <p>Here is only what the formats share. May be used by the command line and by the formats'
 * packages; must not know any of them.
 */
package io.lightcone.tracer.exchange;
