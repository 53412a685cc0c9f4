package io.lightcone.workbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTimeTest {
  @TempDir Path directory;

  private Recording record(int puts) throws Exception {
    try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
      Namespace namespace =
          Namespace.open(
              simulation.home("edge"), Options.defaults().named("edge"), simulation.world());
      namespace.create("raw");
      Session session = namespace.session("s");
      for (int i = 0; i < puts; i++) {
        session.put("raw", "n" + i);
      }
      namespace.close();
      Performance.write(simulation, directory);
    }
    return Recording.open(List.of(directory));
  }

  @Test
  void shouldPlaceEveryMarkBehindItsCause() throws Exception {
    try (Recording recording = record(40)) {
      SpaceTime diagram = new SpaceTime(new CausalIndex(TableLoader.load(recording)));
      assertThat(diagram.marks()).isEqualTo(40);
      for (int mark = 0; mark < diagram.marks(); mark++) {
        assertThat(diagram.cause(mark)).isLessThan(mark);
      }
      assertThat(diagram.firstFailure()).isEqualTo(-1);
    }
  }

  @Test
  void shouldWriteSvgThatIsXmlAndSaysWhatIsLeftOut() throws Exception {
    try (Recording recording = record(500)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new SvgExporter().write(TableLoader.load(recording), out);
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(out.toByteArray()));
      assertThat(document.getElementsByTagName("circle").getLength()).isBetween(90, 120);
      assertThat(document.getElementsByTagName("title").item(0).getTextContent())
          .contains("of 500 puts");
    }
  }

  @Test
  void shouldWritePngAlsoOfARecordingWithoutPuts() throws Exception {
    try (Recording recording = record(0)) {
      EventTable table = TableLoader.load(recording);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PngExporter().write(table, out);
      assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth())
          .isEqualTo(1600);
    }
  }
}
