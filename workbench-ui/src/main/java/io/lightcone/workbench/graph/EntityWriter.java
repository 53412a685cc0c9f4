package io.lightcone.workbench.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** Tells the importer nodes and relationships one after the other. For one thread. */
final class EntityWriter {
  private InputEntityVisitor visitor;
  private boolean open;

  void to(InputEntityVisitor target) {
    visitor = target;
  }

  void node(long id) {
    visitor.id(id);
    open = true;
  }

  void labels(String[] labels) {
    visitor.labels(labels);
  }

  void property(String name, Object value) {
    visitor.property(name, value);
  }

  /** Begins a relationship, after ending the one before. */
  void relationship(String type, long from, long to) {
    try {
      flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    visitor.startId(from);
    visitor.endId(to);
    visitor.type(type);
    open = true;
  }

  /** Ends what is open, if anything is. */
  void flush() throws IOException {
    if (open) {
      end();
    }
  }

  void end() throws IOException {
    visitor.endOfEntity();
    open = false;
  }
}
