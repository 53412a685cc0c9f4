package io.lightcone.tracer.exchange;

import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a recording in another format. Found by {@link java.util.ServiceLoader}. */
public interface RecordingExporter {

  /** The format's name on the command line. */
  String format();

  /**
   * Writes the whole recording. The stream is the caller's to close.
   *
   * @throws IOException if it can't be written
   */
  void write(EventTable table, OutputStream out) throws IOException;
}
