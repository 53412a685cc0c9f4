package io.lightcone.replay;

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

/** The arrows of replay. Each rule is shown to see the classes, and to find what it is for. */
class ReplayArchitectureTest {
  private static final String HOME = "io.lightcone.replay.";

  /** The one thread of our own: what the JVM runs when it is told to end. */
  private static final String JVM_END = HOME + "cli.Interruption";

  private static final JavaClasses MAIN = mainOf("io.lightcone.replay");

  private static final ArchRule FOREIGN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.openhft..", "javafx..", "javax.swing..", "org.neo4j..");

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
  void shouldSeeAllPackages() {
    assertThat(MAIN.size()).isGreaterThan(25);
    for (String name : List.of("session", "divergence", "cli")) {
      assertThat(MAIN.containPackage(HOME + name)).as(name).isTrue();
    }
    assertThat(MAIN.contain(ReplayArchitectureTest.class)).isFalse();
  }

  @Test
  void shouldReachTheWorldThroughPortsOnly() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(JVM_END)
        .should(WorldAccess.reachForTheWorld())
        .check(MAIN);
    assertThat(holds(noClasses().should(WorldAccess.reachForTheWorld()), MAIN))
        .as("the rule sees the thread where it may be")
        .isFalse();
  }

  @Test
  void shouldHaveNoPackageCycles() {
    slices().matching(HOME + "(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void shouldKnowTheRuntimeAndTheTracerOnly() {
    notOn("io.lightcone.workbench..", "io.lightcone.samples..").check(MAIN);
    for (String module : List.of("io.lightcone.runtime..", "io.lightcone.tracer..")) {
      assertThat(holds(notOn(module), MAIN)).as("the rule sees " + module).isFalse();
    }
  }

  @Test
  void shouldKnowNeitherChronicleNorWindowNorGraph() {
    FOREIGN.check(MAIN);
    assertThat(holds(FOREIGN, mainOf("io.lightcone.tracer.chronicle")))
        .as("the rule sees Chronicle where it may be")
        .isFalse();
  }

  @Test
  void shouldKeepDivergencesFreeOfWhatFindsThem() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(HOME + "divergence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOME + "session..", HOME + "cli..");
    rule.check(MAIN);
    assertThat(holds(notOn(HOME + "session.."), MAIN)).as("the commands use sessions").isFalse();
  }
}
