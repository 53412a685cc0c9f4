package io.lightcone.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.lightcone.tracer.architecture.WorldAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the samples. Each rule is shown to see the classes, and to find what it is for. */
class SamplesArchitectureTest {
  private static final String HOME = "io.lightcone.samples.";

  private static final JavaClasses MAIN = mainOf("io.lightcone.samples");

  private static final ArchRule FOREIGN =
      notOn("net.openhft..", "javafx..", "javax.swing..", "org.neo4j..");

  private static final ArchRule RUNTIME_ONLY =
      notOn("io.lightcone.replay..", "io.lightcone.workbench..");

  private static JavaClasses mainOf(String name) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(name);
  }

  private static ArchRule notOn(String... packages) {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
  }

  private static boolean holds(ArchRule rule, JavaClasses classes) {
    return !rule.evaluate(classes).hasViolation();
  }

  @Test
  void shouldSeeAllStories() {
    assertThat(MAIN.size()).isGreaterThan(30);
    for (String name : List.of("helloworld", "clockread", "datafrost", "datafrost.orchard")) {
      assertThat(MAIN.containPackage(HOME + name)).as(name).isTrue();
    }
    assertThat(MAIN.contain(SamplesArchitectureTest.class)).isFalse();
  }

  @Test
  void shouldDependOnTheRuntimeOnly() {
    RUNTIME_ONLY.check(MAIN);
    assertThat(holds(RUNTIME_ONLY, mainOf("io.lightcone.workbench.cli")))
        .as("the rule sees the other modules")
        .isFalse();
    assertThat(holds(notOn("io.lightcone.runtime.."), MAIN)).isFalse();
  }

  @Test
  void shouldKnowNeitherChronicleNorWindowNorGraph() {
    FOREIGN.check(MAIN);
    for (String user : List.of("tracer.chronicle", "workbench.graph", "workbench.app")) {
      assertThat(holds(FOREIGN, mainOf("io.lightcone." + user))).as(user).isFalse();
    }
  }

  @Test
  void shouldReachTheWorldThroughTheRuntimeOnly() {
    noClasses().should(WorldAccess.reachForTheWorld()).check(MAIN);
    assertThat(
            holds(
                noClasses().should(WorldAccess.reachForTheWorld()),
                mainOf("io.lightcone.runtime.environment")))
        .as("the rule sees clocks and threads where they may be")
        .isFalse();
  }

  /** A story may be taken out of the module, and its handlers out of the story, as one bundle. */
  @Test
  void shouldKeepStoriesApartAndHandlersFreeOfTheirStory() {
    slices().matching(HOME + "(*)..").should().notDependOnEachOther().check(MAIN);
    for (String bundle :
        List.of("datafrost.orchard", "watertank.tank", "powermeter.billing", "rivergauges.river")) {
      noClasses()
          .that()
          .resideInAPackage(HOME + bundle + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOME + bundle.substring(0, bundle.indexOf('.')))
          .check(MAIN);
    }
    assertThat(holds(notOn(HOME + "datafrost.orchard.."), MAIN))
        .as("the story uses them")
        .isFalse();
  }
}
