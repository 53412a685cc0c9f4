package io.lightcone.tracer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.lightcone.tracer.architecture.WorldAccess;
import io.lightcone.tracer.architecture.offending.Offender;
import io.lightcone.tracer.architecture.offending.cycle.CycleEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the tracer. Each rule is shown to see the classes, and to fail where it should. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.lightcone.tracer");

  private static final JavaClasses OFFENDERS =
      new ClassFileImporter().importPackagesOf(Offender.class, CycleEnd.class);

  private static final ArchRule NO_CYCLES =
      slices().matching("io.lightcone.tracer.(**)").should().beFreeOfCycles();

  private static final ArchRule CHRONICLE_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.lightcone.tracer.chronicle..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.openhft..");

  private static final ArchRule KNOWS_NOBODY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.lightcone.runtime..",
              "io.lightcone.replay..",
              "io.lightcone.workbench..",
              "io.lightcone.samples..");

  private static final ArchRule NO_WINDOW_NO_GRAPH =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "javax.swing..", "org.neo4j..");

  private static final ArchRule WORLD_BEHIND_PORTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.lightcone.tracer.environment..")
          .should(WorldAccess.reachForTheWorld());

  @Test
  void shouldSeeAllPackages() {
    assertThat(MAIN.size()).isGreaterThan(60);
    for (String name : List.of("event", "environment", "journal", "chronicle", "recording")) {
      assertThat(MAIN.containPackage("io.lightcone.tracer." + name)).as(name).isTrue();
    }
    assertThat(MAIN.contain(Offender.class)).isFalse();
  }

  @Test
  void shouldHaveNoPackageCycles() {
    NO_CYCLES.check(MAIN);
    fails(NO_CYCLES);
  }

  @Test
  void shouldUseChronicleInItsPackageOnly() {
    CHRONICLE_IN_ONE_PLACE.check(MAIN);
    fails(CHRONICLE_IN_ONE_PLACE);
    assertThat(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.openhft..")
                .evaluate(MAIN)
                .hasViolation())
        .as("the rule sees Chronicle where it is used")
        .isTrue();
  }

  @Test
  void shouldKnowNoOtherModule() {
    KNOWS_NOBODY.check(MAIN);
    fails(KNOWS_NOBODY);
  }

  @Test
  void shouldKnowNeitherWindowNorGraphDatabase() {
    NO_WINDOW_NO_GRAPH.check(MAIN);
    fails(NO_WINDOW_NO_GRAPH);
  }

  @Test
  void shouldReachTheWorldThroughPortsOnly() {
    WORLD_BEHIND_PORTS.check(MAIN);
    List<String> found = WORLD_BEHIND_PORTS.evaluate(OFFENDERS).getFailureReport().getDetails();
    for (String call : WorldAccess.EXAMPLES) {
      assertThat(found).as(call).anyMatch(detail -> detail.contains(call));
    }
  }

  private static void fails(ArchRule rule) {
    assertThat(rule.evaluate(OFFENDERS).hasViolation())
        .as("fails on a class that offends: %s", rule.getDescription())
        .isTrue();
  }
}
