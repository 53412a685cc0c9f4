package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.DependencyView;
import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The diagram: boxes with their places, and arrows. Where there would be more than {@value #MOST}
 * boxes, a box stands for a whole namespace.
 */
record Boxes(List<Box> boxes, List<Arrow> arrows, boolean aggregated) {
  /** Most boxes drawn one by one. */
  static final int MOST = 2_000;

  static Boxes of(DependencyView view) {
    return of(view, MOST);
  }

  static Boxes of(DependencyView view, int most) {
    boolean aggregated = view.nodes().size() > most;
    Map<Object, Integer> numbers = new LinkedHashMap<>();
    for (FlowNode node : view.nodes()) {
      numbers.putIfAbsent(key(node, aggregated), numbers.size());
    }
    List<Arrow> arrows = aggregated ? merged(view, numbers) : each(view, numbers);
    List<int[]> edges = arrows.stream().map(arrow -> new int[] {arrow.from(), arrow.to()}).toList();
    LayeredLayout.Places places = LayeredLayout.of(numbers.size(), edges);
    List<Box> boxes = new ArrayList<>();
    numbers.forEach((key, i) -> boxes.add(box(key, view, places.layers()[i], places.places()[i])));
    return new Boxes(List.copyOf(boxes), arrows, aggregated);
  }

  private static Object key(FlowNode node, boolean aggregated) {
    return aggregated ? node.namespace() : node;
  }

  private static Box box(Object key, DependencyView view, int layer, int place) {
    if (key instanceof FlowNode node) {
      long failed = view.failed().getOrDefault(node, 0L);
      return new Box(node, node.namespace(), failed, layer, place);
    }
    long failed =
        view.failed().entrySet().stream()
            .filter(entry -> entry.getKey().namespace().equals(key))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Box(null, (String) key, failed, layer, place);
  }

  private static List<Arrow> each(DependencyView view, Map<Object, Integer> numbers) {
    return view.flows().stream()
        .map(
            flow ->
                new Arrow(
                    flow,
                    flow.kind(),
                    numbers.get(flow.from()),
                    numbers.get(flow.to()),
                    flow.count()))
        .toList();
  }

  private static List<Arrow> merged(DependencyView view, Map<Object, Integer> numbers) {
    Map<List<Integer>, Arrow> merged = new LinkedHashMap<>();
    for (Flow flow : view.flows()) {
      int from = numbers.get(flow.from().namespace());
      int to = numbers.get(flow.to().namespace());
      if (from != to) {
        merged.merge(
            List.of(from, to),
            new Arrow(null, flow.kind(), from, to, flow.count()),
            (a, b) -> new Arrow(null, a.kind(), from, to, a.count() + b.count()));
      }
    }
    return List.copyOf(merged.values());
  }
}
