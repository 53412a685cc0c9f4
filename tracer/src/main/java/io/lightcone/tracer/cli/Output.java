package io.lightcone.tracer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the commands of this package share. */
final class Output {
  /** All went well, and the answer is yes. */
  static final int OK = 0;

  /** All went well, and the answer is no. */
  static final int NEGATIVE = 1;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Output() {}

  /** Something to do with an opened recording. */
  @FunctionalInterface
  interface Work {
    int on(EventTable table) throws IOException;
  }

  /** Opens, loads, works and closes. */
  static int with(List<Path> paths, Work work) throws IOException {
    try (Recording recording = Recording.open(paths)) {
      return work.on(TableLoader.load(recording));
    }
  }

  /** As JSON over several lines. */
  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All but the last of some arguments: the recording. */
  static List<Path> paths(List<String> arguments) {
    return arguments.subList(0, arguments.size() - 1).stream().map(Path::of).toList();
  }

  /** The last of some arguments. */
  static String last(List<String> arguments) {
    return arguments.get(arguments.size() - 1);
  }
}
