package io.lightcone.workbench.picture;

import io.lightcone.tracer.exchange.RecordingExporter;
import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The diagram as SVG. */
public final class SvgExporter implements RecordingExporter {
  @Override
  public String format() {
    return "svg";
  }

  @Override
  public void write(EventTable table, OutputStream out) throws IOException {
    Excerpt excerpt = new Excerpt(table);
    SvgPen pen = new SvgPen(Excerpt.WIDTH, excerpt.height(), excerpt.caption());
    excerpt.draw(pen);
    out.write(pen.finish().getBytes(StandardCharsets.UTF_8));
  }
}
