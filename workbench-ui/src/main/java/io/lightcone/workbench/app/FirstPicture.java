package io.lightcone.workbench.app;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Says on the standard output when what the window was opened with has been painted. */
final class FirstPicture {
  /** System property that asks for it, for measuring. */
  static final String PROPERTY = "lightcone.first-picture";

  /** What is said then. */
  static final String LINE = "lightcone: first picture painted";

  /** A pulse lays out and paints; when the next one comes, that has been done. */
  private static final int PULSES = 2;

  private final Scene scene;
  private final MainViewModel model;
  private final MainViewModel.Stage awaited;
  private final BooleanSupplier ready;
  private final Runnable listener = this::pulse;
  private int pulses;

  private FirstPicture(
      Scene scene, MainViewModel model, MainViewModel.Stage awaited, BooleanSupplier ready) {
    this.scene = scene;
    this.model = model;
    this.awaited = awaited;
    this.ready = ready;
  }

  /** Watches, if the property asks for it. */
  static void watch(Scene scene, MainViewModel model, BooleanSupplier drawn, boolean opens) {
    if (Boolean.getBoolean(PROPERTY)) {
      MainViewModel.Stage awaited = opens ? MainViewModel.Stage.OPEN : MainViewModel.Stage.WELCOME;
      BooleanSupplier ready = opens ? drawn : () -> true;
      scene.addPostLayoutPulseListener(new FirstPicture(scene, model, awaited, ready).listener);
    }
  }

  private void pulse() {
    if (model.stageProperty().get() != awaited || !ready.getAsBoolean()) {
      return;
    }
    if (++pulses < PULSES) {
      Platform.requestNextPulse();
    } else {
      scene.removePostLayoutPulseListener(listener);
      System.out.println(LINE);
    }
  }
}
