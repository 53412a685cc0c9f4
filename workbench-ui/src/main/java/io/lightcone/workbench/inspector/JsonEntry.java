package io.lightcone.workbench.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import io.lightcone.workbench.parts.Units;
import java.util.Iterator;
import javafx.scene.control.TreeItem;

/**
 * One value in a JSON tree.
 *
 * @param name its field or index
 * @param value its text, or how many values it holds
 * @param kind style class: {@code number}, {@code text}, {@code word} or {@code container}
 */
record JsonEntry(String name, String value, String kind) {
  private static final int MOST_CHILDREN = 2_000;
  private static final int OPEN_DEPTH = 3;

  static TreeItem<JsonEntry> tree(JsonNode node) {
    return item("", node, 0);
  }

  private static TreeItem<JsonEntry> item(String name, JsonNode node, int depth) {
    TreeItem<JsonEntry> item = new TreeItem<>(entry(name, node));
    item.setExpanded(depth < OPEN_DEPTH);
    if (node.isObject()) {
      for (Iterator<String> i = node.fieldNames(); i.hasNext() && more(item); ) {
        String field = i.next();
        item.getChildren().add(item(field, node.get(field), depth + 1));
      }
    } else {
      for (int i = 0; i < node.size() && more(item); i++) {
        item.getChildren().add(item(String.valueOf(i), node.get(i), depth + 1));
      }
    }
    if (node.size() > MOST_CHILDREN) {
      String left = Units.number(node.size() - MOST_CHILDREN) + " more, see Hex";
      item.getChildren().add(new TreeItem<>(new JsonEntry("…", left, "container")));
    }
    return item;
  }

  private static boolean more(TreeItem<JsonEntry> item) {
    return item.getChildren().size() < MOST_CHILDREN;
  }

  private static JsonEntry entry(String name, JsonNode node) {
    if (node.isContainerNode()) {
      return new JsonEntry(name, Units.count(node.size(), "value"), "container");
    }
    String kind = node.isNumber() ? "number" : node.isTextual() ? "text" : "word";
    return new JsonEntry(name, node.toString(), kind);
  }
}
