package io.lightcone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX script")
class LauncherTest {
  private static final String BUILDS =
      "mkdir -p workbench-ui/target/lib\n"
          + "echo -Dflag=built >workbench-ui/target/jvm.flags\n"
          + "touch workbench-ui/target/lightcone-workbench-ui-1.jar\n"
          + "echo '[INFO] Building Lightcone tracer 0.1'\n"
          + "echo '[INFO] BUILD SUCCESS'";
  private static final FileTime FUTURE = FileTime.fromMillis(4_000_000_000_000L);

  @TempDir Path root;
  private FakeTree fake;

  @BeforeEach
  void makeTree() throws IOException {
    fake = new FakeTree(root, "tree");
  }

  private FakeTree.Result start(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return fake.start(fake.launcher(), fake.tree(), environment, arguments);
  }

  private Map<String, String> jdk17() throws IOException {
    return Map.of("JAVA_HOME", fake.jdk("jdk", "17.0.1").toString());
  }

  @Test
  void shouldSayThatThereIsNoJdk() throws Exception {
    FakeTree.Result result = start(Map.of());
    assertThat(result.out())
        .isEqualTo("lightcone: no JDK found: install JDK 17 or newer, or set JAVA_HOME\n");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldSayThatJavaHomeIsWrong() throws Exception {
    FakeTree.Result result = start(Map.of("JAVA_HOME", "/nowhere"));
    assertThat(result.out()).isEqualTo("lightcone: JAVA_HOME has no bin/java: /nowhere\n");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldRefuseAJdkThatIsTooOld() throws Exception {
    Path jdk = fake.jdk("old", "11.0.2");
    FakeTree.Result result = start(Map.of("JAVA_HOME", jdk.toString()));
    assertThat(result.out())
        .isEqualTo("lightcone: JDK 17 or newer is needed, this is 11: " + jdk + "\n");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldReadTheOldWayOfNumberingToo() throws Exception {
    fake.javaOnPath(fake.jdk("older", "1.8.0_292"));
    FakeTree.Result result = start(Map.of());
    assertThat(result.out()).contains("JDK 17 or newer is needed, this is 8: ");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldSayThatItCannotTellTheVersion() throws Exception {
    FakeTree.Result result = start(Map.of("JAVA_HOME", fake.jdk("odd", "of my own").toString()));
    assertThat(result.out()).contains("can't tell the version of the JDK: ");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldFindTheJdkBehindALinkOnThePath() throws Exception {
    fake.built().javaOnPath(fake.jdk("jdk", "21"));
    FakeTree.Result result = start(Map.of(), "info");
    assertThat(result.out()).contains("<info>");
    assertThat(result.exit()).isZero();
  }

  @Test
  void shouldHandOnFlagsOptionsAndArgumentsAsTheyAre() throws Exception {
    fake.built();
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            fake.jdk("jdk", "17").toString(),
            "LIGHTCONE_JAVA_OPTS",
            "-Xmx1g -Dmine=yes");
    FakeTree.Result result = start(environment, "find", "two words", "", "*");
    assertThat(result.out().lines())
        .containsSubsequence(
            "<-Dflag=one>",
            "<-Dother=two>",
            "<-Xmx1g>",
            "<-Dmine=yes>",
            "<io.lightcone.workbench.cli.Main>",
            "<find>",
            "<two words>",
            "<>",
            "<*>");
  }

  @Test
  void shouldSayThatTheHomeIsNoBuiltTree() throws Exception {
    Path wrong = Files.createDirectories(root.resolve("wrong"));
    FakeTree.Result result =
        start(
            Map.of(
                "JAVA_HOME", fake.jdk("jdk", "17").toString(),
                "LIGHTCONE_HOME", wrong.toString()));
    assertThat(result.out())
        .isEqualTo(
            "lightcone: LIGHTCONE_HOME is not a built tree, run mvn -DskipTests package there: "
                + wrong
                + "\n");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldNeverBuildTheHome() throws Exception {
    fake.built().mavenOnPath(BUILDS);
    Files.setLastModifiedTime(fake.tree().resolve("pom.xml"), FUTURE);
    FakeTree.Result result =
        start(
            Map.of(
                "JAVA_HOME", fake.jdk("jdk", "17").toString(),
                "LIGHTCONE_HOME", fake.tree().toString()));
    assertThat(result.exit()).isZero();
    assertThat(fake.mavenCalls()).isEmpty();
  }

  @Test
  void shouldRunInAPathWithSpaces() throws Exception {
    fake = new FakeTree(Files.createDirectories(root.resolve("with spaces")), "the tree").built();
    Path jdk = fake.jdk("the jdk", "17");
    FakeTree.Result result = start(Map.of("JAVA_HOME", jdk.toString()), "info");
    assertThat(result.out())
        .contains("<" + fake.tree() + "/workbench-ui/target/lightcone-workbench-ui-1.jar:")
        .contains("<info>");
    assertThat(result.exit()).isZero();
  }

  @Test
  void shouldFindItsTreeBehindLinks() throws Exception {
    fake.built();
    Path direct = Files.createSymbolicLink(root.resolve("direct"), fake.launcher());
    Path relative = Files.createSymbolicLink(root.resolve("relative"), Path.of("direct"));
    FakeTree.Result result = fake.start(relative, root, jdk17(), "info");
    assertThat(direct).isSymbolicLink();
    assertThat(result.out()).contains(fake.tree() + "/workbench-ui/target/").contains("<info>");
    assertThat(result.exit()).isZero();
  }

  @Test
  void shouldFindItsTreeFromAnotherDirectory() throws Exception {
    fake.built();
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    FakeTree.Result result = fake.start(Path.of("../tree/lightcone"), elsewhere, jdk17(), "info");
    assertThat(result.out()).contains(fake.tree() + "/workbench-ui/target/").contains("<info>");
    assertThat(result.exit()).isZero();
  }

  @Test
  void shouldBuildATreeThatIsNotBuilt() throws Exception {
    fake.mavenOnPath(BUILDS);
    FakeTree.Result result = start(jdk17(), "info");
    assertThat(result.out())
        .contains("lightcone: building; ")
        .contains("lightcone: building Lightcone tracer\n")
        .contains("<-Dflag=built>")
        .contains("<info>");
    assertThat(fake.mavenCalls()).isEqualTo("mvn -B -DskipTests package\n");
  }

  @Test
  void shouldBuildOnceWhenASourceIsNewer() throws Exception {
    fake.built().mavenOnPath(BUILDS);
    Map<String, String> environment = jdk17();
    Path source = fake.tree().resolve("tracer/src/main/A.java");
    Path stamp = fake.tree().resolve("target/build.stamp");
    assertThat(start(environment).out()).doesNotContain("building");
    Files.setLastModifiedTime(stamp, FileTime.fromMillis(1_100_000_000_000L));
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_200_000_000_000L));
    assertThat(start(environment).out()).contains("lightcone: building; ");
    assertThat(start(environment).out()).doesNotContain("building");
    assertThat(fake.mavenCalls().lines()).hasSize(1);
  }

  @Test
  void shouldSayWhereTheLogIsWhenTheBuildFails() throws Exception {
    fake.mavenOnPath("echo '[ERROR] no'; exit 1");
    FakeTree.Result result = start(jdk17());
    Path log = fake.tree().resolve("target/build.log");
    assertThat(result.out()).endsWith("lightcone: the build failed, see " + log + "\n");
    assertThat(log).content().contains("[ERROR] no");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void shouldSayThatMavenIsNeededToBuild() throws Exception {
    FakeTree.Result result = start(jdk17());
    assertThat(result.out())
        .isEqualTo("lightcone: Maven is needed to build: install mvn 3.8 or newer\n");
    assertThat(result.exit()).isEqualTo(2);
  }
}
