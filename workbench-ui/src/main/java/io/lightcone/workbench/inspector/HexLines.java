package io.lightcone.workbench.inspector;

import io.lightcone.tracer.event.Payload;
import java.util.AbstractList;
import java.util.RandomAccess;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A payload in hex, eight bytes a line with their characters; lines are made when shown. */
final class HexLines extends AbstractList<String> implements RandomAccess {
  private static final int WIDTH = 8;

  private final Payload payload;

  HexLines(Payload payload) {
    this.payload = payload;
  }

  static ObservableList<String> observable(Payload payload) {
    return FXCollections.observableList(new HexLines(payload));
  }

  @Override
  public String get(int line) {
    int from = line * WIDTH;
    StringBuilder hex = new StringBuilder("%06x  ".formatted(from));
    StringBuilder text = new StringBuilder(" ");
    for (int i = from; i < from + WIDTH; i++) {
      if (i < payload.size()) {
        int octet = payload.at(i) & 0xff;
        hex.append("%02x ".formatted(octet));
        text.append(octet >= ' ' && octet < 0x7f ? (char) octet : '·');
      } else {
        hex.append("   ");
      }
    }
    return hex.append(text).toString();
  }

  @Override
  public int size() {
    return (payload.size() + WIDTH - 1) / WIDTH;
  }
}
