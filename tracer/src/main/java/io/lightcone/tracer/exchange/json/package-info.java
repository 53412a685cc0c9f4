/** Recordings as JSON, one event a line; the format is described in {@code docs/export-json.md}. */
package io.lightcone.tracer.exchange.json;
