package io.lightcone.workbench.graph;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** Hands the numbers from 0 to a count out to the importer's threads, in ranges. */
final class RangeIterator implements InputIterator {
  private static final int RANGE = 5_000;

  private final AtomicLong next = new AtomicLong();
  private final long count;
  private final Source source;
  private final GraphProgress progress;

  /** Tells what belongs to one number. Called by several threads. */
  @FunctionalInterface
  interface Source {
    void tell(long number, EntityWriter writer) throws IOException;
  }

  RangeIterator(long count, Source source, GraphProgress progress) {
    this.count = count;
    this.source = source;
    this.progress = progress;
  }

  @Override
  public InputChunk newChunk() {
    return new Range();
  }

  @Override
  public boolean next(InputChunk chunk) {
    if (progress.cancelled()) {
      throw new GraphCancelled();
    }
    long from = next.getAndAdd(RANGE);
    if (from >= count) {
      return false;
    }
    ((Range) chunk).set(from, Math.min(from + RANGE, count));
    return true;
  }

  @Override
  public void close() {}

  private final class Range implements InputChunk {
    private final EntityWriter writer = new EntityWriter();
    private long at;
    private long to;

    void set(long first, long end) {
      at = first;
      to = end;
    }

    @Override
    public boolean next(InputEntityVisitor visitor) throws IOException {
      if (at >= to) {
        return false;
      }
      writer.to(visitor);
      source.tell(at++, writer);
      return true;
    }

    @Override
    public void close() {}
  }
}
