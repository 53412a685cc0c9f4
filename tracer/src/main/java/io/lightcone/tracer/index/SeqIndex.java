package io.lightcone.tracer.index;

/** Seq to ordinal in one namespace, where seqs grow, mostly without holes. */
final class SeqIndex {
  private final LongColumn seqs;
  private final IntColumn ordinals;

  SeqIndex() {
    this(new LongColumn(), new IntColumn());
  }

  private SeqIndex(LongColumn seqs, IntColumn ordinals) {
    this.seqs = seqs;
    this.ordinals = ordinals;
  }

  SeqIndex snapshot() {
    return new SeqIndex(seqs.snapshot(), ordinals.snapshot());
  }

  void add(long seq, int ordinal) {
    seqs.add(seq);
    ordinals.add(ordinal);
  }

  int size() {
    return ordinals.size();
  }

  int ordinalAt(int index) {
    return ordinals.get(index);
  }

  int find(long seq) {
    if (size() == 0 || seq < seqs.get(0) || seq > seqs.get(size() - 1)) {
      return -1;
    }
    long guess = seq - seqs.get(0);
    if (guess < size() && seqs.get((int) guess) == seq) {
      return ordinals.get((int) guess);
    }
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long at = seqs.get(middle);
      if (at == seq) {
        return ordinals.get(middle);
      }
      if (at < seq) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
