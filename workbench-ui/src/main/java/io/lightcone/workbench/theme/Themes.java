package io.lightcone.workbench.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses a scene. FX thread only. */
public final class Themes {
  private Themes() {}

  /** Gives a scene its colours and type size; the base theme is the whole application's. */
  public static void apply(Scene scene, Theme theme, TextSize size) {
    boolean dark = theme == Theme.DARK;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(List.of(sheet(dark ? "dark.css" : "light.css"), sheet("workbench.css")));
    scene.getRoot().getStyleClass().removeAll("theme-dark", "theme-light");
    scene.getRoot().getStyleClass().add(dark ? "theme-dark" : "theme-light");
    scene.getRoot().setStyle("-fx-font-size: " + size.points() + "px;");
  }

  private static String sheet(String name) {
    return Themes.class.getResource(name).toExternalForm();
  }
}
