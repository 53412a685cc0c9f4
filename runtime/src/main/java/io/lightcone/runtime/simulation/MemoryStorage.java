package io.lightcone.runtime.simulation;

import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.environment.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A namespace's home in memory. It outlives the namespace that writes it, so a crash is: drop the
 * namespace, {@link #crash()}, open another one on the same storage.
 */
public final class MemoryStorage implements Storage {
  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();
  final TreeMap<Long, List<byte[]>> segments = new TreeMap<>();
  private MemorySegments open;
  private int appendsUntilFailure = -1;

  /** An empty home. */
  public MemoryStorage(String name) {
    this.name = name;
  }

  @Override
  public Optional<byte[]> readFile(String file) {
    return Optional.ofNullable(files.get(file)).map(byte[]::clone);
  }

  @Override
  public void writeFile(String file, byte[] content) {
    files.put(file, content.clone());
  }

  @Override
  public List<String> listFiles(String prefix) {
    return files.keySet().stream().filter(file -> file.startsWith(prefix)).toList();
  }

  @Override
  public SegmentStore openJournal() throws IOException {
    if (open != null) {
      throw new IOException("namespace is open in this process already: " + name);
    }
    open = new MemorySegments(this);
    return open;
  }

  void released(MemorySegments segmentsClosed) {
    if (open == segmentsClosed) {
      open = null;
    }
  }

  /** Takes the journal from whoever has it: its later appends fail. */
  public void crash() {
    if (open != null) {
      open.revoke();
      open = null;
    }
  }

  /** Loses the newest {@code frames} frames, as a power cut may. */
  public void tearOff(int frames) {
    for (int i = 0; i < frames && !segments.isEmpty(); i++) {
      List<byte[]> last = segments.lastEntry().getValue();
      if (last.isEmpty()) {
        segments.pollLastEntry();
      } else {
        last.remove(last.size() - 1);
      }
    }
  }

  /** Lets the append after {@code appends} more ones fail, once. */
  public void failAfter(int appends) {
    appendsUntilFailure = appends;
  }

  void countAppend() throws IOException {
    if (appendsUntilFailure >= 0 && appendsUntilFailure-- == 0) {
      throw new IOException("simulated write error in " + name);
    }
  }

  /** All frames, oldest first, one list a segment: for comparing runs byte for byte. */
  public List<List<byte[]>> frames() {
    List<List<byte[]>> copy = new ArrayList<>();
    segments.values().forEach(frames -> copy.add(List.copyOf(frames)));
    return copy;
  }

  /** The journal for reading only, also while somebody writes. */
  public SegmentSource source() {
    return new MemorySegments(this);
  }

  /** Writes all this to another home, frame by frame. */
  public void copyTo(Storage target) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      target.writeFile(file.getKey(), file.getValue());
    }
    try (SegmentStore journal = target.openJournal()) {
      for (Map.Entry<Long, List<byte[]>> segment : segments.entrySet()) {
        journal.begin(segment.getKey());
        for (byte[] frame : segment.getValue()) {
          journal.append(frame, frame.length);
        }
      }
    }
  }

  @Override
  public String describe() {
    return "simulated " + name;
  }

  @Override
  public void close() {}
}
