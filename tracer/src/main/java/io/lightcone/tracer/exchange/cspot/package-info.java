/**
 * Import of what CSPOT leaves behind: namespace logs and WooF files, read as they lie on disk.
 *
 * <p>{@link io.lightcone.tracer.exchange.cspot.CspotImport} is the way in: it reads captures,
 * converts them and writes a recording. The file layouts are in {@code CspotLayout}, the rules by
 * which CSPOT's events become ours in {@code docs/cspot-import.md}. Depends on {@code event},
 * {@code journal}, {@code recording} and {@code chronicle}; must not be used by them.
 */
package io.lightcone.tracer.exchange.cspot;
