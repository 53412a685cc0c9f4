package io.lightcone.tracer.exchange.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lightcone.tracer.exchange.RecordingExporter;
import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One event a line, namespace after namespace by name, each in order of seq: the same recording
 * gives the same bytes.
 */
public final class JsonLines implements RecordingExporter {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final byte[] NEWLINE = "\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(EventTable table, OutputStream out) throws IOException {
    EventJson json = new EventJson(table);
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      for (int i = 0; i < table.events(namespace); i++) {
        out.write(MAPPER.writeValueAsBytes(json.of(table.eventAt(namespace, i))));
        out.write(NEWLINE);
      }
    }
  }
}
