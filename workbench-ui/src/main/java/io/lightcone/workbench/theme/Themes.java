package io.lightcone.workbench.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Dresses a scene. FX thread only. */
public final class Themes {
  private static final String POINTS = "lightcone.column-scale";

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
    scaleColumns(scene, size);
  }

  /** Columns are as wide as their text asks for at the small size, and grow with it. */
  private static void scaleColumns(Scene scene, TextSize size) {
    double before = (double) scene.getProperties().getOrDefault(POINTS, TextSize.SMALL.scale());
    scene.getProperties().put(POINTS, size.scale());
    for (Node node : scene.getRoot().lookupAll(".table-view")) {
      for (TableColumn<?, ?> column : ((TableView<?>) node).getColumns()) {
        column.setPrefWidth(column.getPrefWidth() * size.scale() / before);
      }
    }
  }

  private static String sheet(String name) {
    return Themes.class.getResource(name).toExternalForm();
  }
}
