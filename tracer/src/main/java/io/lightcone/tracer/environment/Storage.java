package io.lightcone.tracer.environment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The home of one namespace: its journal and a few small files beside it. File names are relative,
 * with {@code /} between parts.
 */
public interface Storage extends AutoCloseable {

  /** The file's content, if there is such a file. */
  Optional<byte[]> readFile(String name) throws IOException;

  /** Writes a file whole: after a crash the old or the new content is there. */
  void writeFile(String name, byte[] content) throws IOException;

  /** Names of the files whose name begins so, sorted. */
  List<String> listFiles(String prefix) throws IOException;

  /**
   * The journal, for the only writer.
   *
   * @throws IOException if another process or namespace has it
   */
  SegmentStore openJournal() throws IOException;

  /** The place as a person would name it. */
  String describe();

  @Override
  void close();
}
