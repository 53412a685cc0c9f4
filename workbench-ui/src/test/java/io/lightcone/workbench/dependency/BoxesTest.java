package io.lightcone.workbench.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.workbench.graph.DependencyView;
import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowKind;
import io.lightcone.workbench.graph.FlowNode;
import io.lightcone.workbench.graph.NodeKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxesTest {
  private static final FlowNode RAW = new FlowNode(NodeKind.WOOF, "edge", "raw");
  private static final FlowNode PREDICT = new FlowNode(NodeKind.HANDLER, "edge", "predict");
  private static final FlowNode FAN = new FlowNode(NodeKind.WOOF, "device", "fan");
  private static final DependencyView VIEW =
      new DependencyView(
          List.of(RAW, PREDICT, FAN),
          List.of(
              new Flow(FlowKind.TRIGGERS, RAW, PREDICT, 7),
              new Flow(FlowKind.SENDS, PREDICT, FAN, 3),
              new Flow(FlowKind.SENDS, PREDICT, FAN, 2)),
          Map.of(PREDICT, 4L));

  @Test
  void shouldDrawEachWoofAndHandlerWhileThereAreFew() {
    Boxes boxes = Boxes.of(VIEW);
    assertThat(boxes.aggregated()).isFalse();
    assertThat(boxes.boxes()).extracting(Box::title).containsExactly("raw", "predict", "fan");
    assertThat(boxes.boxes()).extracting(Box::layer).containsExactly(0, 1, 2);
    assertThat(boxes.boxes().get(1).failed()).isEqualTo(4);
  }

  @Test
  void shouldDrawNamespacesWhereThereWouldBeTooManyBoxes() {
    Boxes boxes = Boxes.of(VIEW, 2);
    assertThat(boxes.aggregated()).isTrue();
    assertThat(boxes.boxes()).extracting(Box::title).containsExactly("edge", "device");
    assertThat(boxes.boxes().get(0).failed()).isEqualTo(4);
    assertThat(boxes.arrows())
        .singleElement()
        .satisfies(arrow -> assertThat(arrow.count()).isEqualTo(5));
  }
}
