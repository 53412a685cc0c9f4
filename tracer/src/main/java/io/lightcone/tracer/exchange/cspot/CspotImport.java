package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports what CSPOT left behind as a recording; see {@code docs/cspot-import.md}. */
public final class CspotImport {
  private CspotImport() {}

  /**
   * Reads namespace directories and writes a recording: a directory that holds one namespace
   * directory for each.
   *
   * @param directories namespace directories as CSPOT leaves them, directories that hold such, or
   *     log files; in any order
   * @param out the recording; must be missing or an empty directory
   * @return the namespaces' directories in {@code out}
   * @throws ImportException if something can't be imported; then {@code out} is as it was
   */
  public static List<Path> run(List<Path> directories, Path out) {
    RecordingWriter.refuseUsed(out);
    List<CspotCapture> captures = new ArrayList<>();
    try {
      for (Path log : CaptureFinder.logs(directories)) {
        captures.add(CspotCapture.open(log));
      }
      return new RecordingWriter(CspotConversion.of(captures)).write(out);
    } finally {
      captures.forEach(CspotCapture::close);
    }
  }
}
