package io.lightcone.runtime.bundle;

/**
 * How large a bundle may be.
 *
 * @param entries number of entries
 * @param entryBytes bytes of one entry, unpacked
 * @param totalBytes bytes of all of them, unpacked
 */
record Limits(int entries, int entryBytes, long totalBytes) {
  static final Limits DEFAULT = new Limits(65_535, 64 << 20, 512L << 20);
}
