package io.lightcone.tracer.exchange.cspot;

/** Sizes and alignments of C types on the machines CSPOT runs on; all are little endian. */
enum Platform {
  BITS_64("64-bit", 8, 8, 32),
  /** EABI, as on a 32-bit Raspberry Pi: eight-byte types begin at multiples of eight. */
  ARM_32("32-bit ARM", 4, 8, 16),
  /** System V ABI: eight-byte types begin at multiples of four. */
  X86_32("32-bit x86", 4, 4, 16);

  final String label;
  final int wordBytes;
  private final int wideAlign;
  private final int semaphoreBytes;

  Platform(String label, int wordBytes, int wideAlign, int semaphoreBytes) {
    this.label = label;
    this.wordBytes = wordBytes;
    this.wideAlign = wideAlign;
    this.semaphoreBytes = semaphoreBytes;
  }

  /** An {@code int} or an enumeration. */
  int integer(Struct struct) {
    return struct.field(4, 4);
  }

  /** An {@code unsigned long} or a pointer. */
  int word(Struct struct) {
    return struct.field(wordBytes, wordBytes);
  }

  /** An {@code unsigned long long} or a {@code double}. */
  int wide(Struct struct) {
    return struct.field(8, wideAlign);
  }

  /** A glibc {@code sem_t}. */
  int semaphore(Struct struct) {
    return struct.field(semaphoreBytes, wordBytes);
  }
}
