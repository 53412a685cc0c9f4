package io.lightcone.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.lightcone.tracer.architecture.WorldAccess;
import org.junit.jupiter.api.Test;

/** The arrows of the runtime. Each rule is shown to see the classes, and to find what it is for. */
class RuntimeArchitectureTest {
  private static final String HOME = "io.lightcone.runtime.";

  /** Where the world comes in: the real ports, the simulated ones, and what stands in for calls. */
  private static final String[] MAY_REACH_THE_WORLD = {
    HOME + "environment..", HOME + "simulation..", HOME + "rewriter.."
  };

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.lightcone.runtime");

  private static boolean holds(ArchRule rule) {
    return !rule.evaluate(MAIN).hasViolation();
  }

  @Test
  void shouldSeeAllPackages() {
    assertThat(MAIN.size()).isGreaterThan(100);
    for (String name : new String[] {"bundle", "environment", "handler", "namespace", "woof"}) {
      assertThat(MAIN.containPackage(HOME + name)).as(name).isTrue();
    }
  }

  @Test
  void shouldReachTheWorldThroughPortsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(MAY_REACH_THE_WORLD)
        .should(WorldAccess.reachForTheWorld())
        .check(MAIN);
    assertThat(holds(noClasses().should(WorldAccess.reachForTheWorld())))
        .as("the rule sees clocks and threads where they may be")
        .isFalse();
  }

  @Test
  void shouldHaveNoPackageCycles() {
    slices().matching("io.lightcone.runtime.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void shouldKnowTheTracerOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.lightcone.replay..", "io.lightcone.workbench..", "io.lightcone.samples..")
        .check(MAIN);
    assertThat(
            holds(
                noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.lightcone.tracer..")))
        .as("the rule sees other modules")
        .isFalse();
  }

  @Test
  void shouldKnowNeitherChronicleNorWindowNorGraph() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.openhft..", "javafx..", "org.neo4j..")
        .check(MAIN);
  }

  @Test
  void shouldLetHandlersSeeTheirApiOnly() {
    noClasses()
        .that()
        .resideInAPackage(HOME + "handler..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HOME + "namespace..", HOME + "invocation..", "io.lightcone.tracer..")
        .check(MAIN);
  }
}
