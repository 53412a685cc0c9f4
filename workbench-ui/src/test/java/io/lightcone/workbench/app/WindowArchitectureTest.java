package io.lightcone.workbench.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the window's packages. */
class WindowArchitectureTest {
  private static final String HOME = "io.lightcone.workbench.";
  private static final String[] FEATURES = {
    HOME + "tracks..",
    HOME + "invocations..",
    HOME + "events..",
    HOME + "inspector..",
    HOME + "find..",
    HOME + "replaypanel.."
  };
  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lightcone.workbench");
    assertThat(all.size()).isGreaterThan(100);
  }

  @Test
  void shouldGoBackToTheWindowsThreadInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOME + "task..")
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .check(all);
  }

  @Test
  void shouldMakeThreadsInOnePackage() {
    noClasses()
        .that()
        .resideInAnyPackage(FEATURES)
        .or()
        .resideInAnyPackage(HOME + "app..", HOME + "parts..", HOME + "theme..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, java.util.concurrent.Executors.class)
        .check(all);
  }

  @Test
  void shouldKeepPanesApart() {
    SlicesRuleDefinition.slices()
        .matching(HOME + "(tracks|invocations|events|inspector|find|replaypanel)..")
        .should()
        .notDependOnEachOther()
        .check(all);
    noClasses()
        .that()
        .resideInAnyPackage(FEATURES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOME + "app..")
        .check(all);
  }

  @Test
  void shouldKeepControlsOutOfViewModels() {
    classes()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .and()
        .resideInAnyPackage(FEATURES)
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("javafx.scene..", "javafx.stage..")
        .check(all);
  }
}
