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
  private final Runnable onCrash;
  private MemorySegments open;
  private int appendsUntilFailure = -1;
  private int failures;
  private int appendsUntilCrash = -1;
  private int appends;
  private int unsynced;

  /** An empty home. */
  public MemoryStorage(String name) {
    this(name, () -> {});
  }

  /** An empty home, and whom to tell when its namespace crashes. */
  MemoryStorage(String name, Runnable onCrash) {
    this.name = name;
    this.onCrash = onCrash;
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
  void crash() {
    if (open != null) {
      open.revoke();
      open = null;
      onCrash.run();
    }
  }

  /** Whether somebody has the journal open. */
  public boolean isOpen() {
    return open != null;
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

  /** Loses what was appended since the last sync, as a power cut may; follows a crash. */
  public void losePower() {
    tearOff(unsynced);
    unsynced = 0;
  }

  /** Lets the append after {@code more} ones fail, once. */
  public void failAfter(int more) {
    failAfter(more, 1);
  }

  /** Lets {@code times} appends fail, after {@code more} that don't: a disk that is full. */
  public void failAfter(int more, int times) {
    appendsUntilFailure = more;
    failures = times;
  }

  /** Lets the namespace crash in the append after {@code more} ones, which is not stored. */
  public void crashAfter(int more) {
    appendsUntilCrash = more;
  }

  /** Number of frames that were ever appended. */
  public int appends() {
    return appends;
  }

  void countAppend() throws IOException {
    if (appendsUntilCrash >= 0 && appendsUntilCrash-- == 0) {
      crash();
      return;
    }
    if (appendsUntilFailure > 0) {
      appendsUntilFailure--;
    } else if (appendsUntilFailure == 0 && failures > 0) {
      failures--;
      throw new IOException("simulated write error in " + name);
    }
    appends++;
    unsynced++;
  }

  void synced() {
    unsynced = 0;
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
