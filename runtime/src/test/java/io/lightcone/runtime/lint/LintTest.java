package io.lightcone.runtime.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.lint.subject.Clean;
import io.lightcone.runtime.lint.subject.Keeps;
import io.lightcone.runtime.lint.subject.Lambdas;
import io.lightcone.runtime.lint.subject.Reads;
import io.lightcone.runtime.lint.subject.Shows;
import io.lightcone.runtime.lint.subject.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LintTest {
  private static List<String> found(Class<? extends Handler> handler) {
    return Lint.of(handler).findings().stream().map(one -> one.kind() + " " + one.what()).toList();
  }

  @Test
  void shouldFindNothingInWhatIsReplayable() {
    assertThat(Lint.of(Clean.class).findings()).isEmpty();
    assertThatCode(() -> Lint.of(Clean.class).assertClean()).doesNotThrowAnyException();
  }

  @Test
  void shouldFindARefusedCallBehindALibraryAndNotInClassesThatAreNeverMade() {
    List<Finding> findings = Lint.of(Reads.class).findings();
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.REFUSED);
    assertThat(finding.what()).isEqualTo("java.nio.file.Files.readString");
    assertThat(finding.chain())
        .containsExactly("Reads.handle", "Library.read", "Library$Disk.load");
    assertThat(finding.file()).isEqualTo("Library.java");
    assertThat(finding.line()).isPositive();
    assertThat(finding.text())
        .startsWith("error: refused in a handler: java.nio.file.Files.readString")
        .contains("Library.java:" + finding.line())
        .contains("from handler reads: Reads.handle > Library.read > Library$Disk.load")
        .contains("way out: do it in inv.external(name, key, type, call)");
  }

  @Test
  void shouldFollowLambdasMethodReferencesAndAnonymousClasses() {
    assertThat(found(Lambdas.class))
        .containsExactlyInAnyOrder(
            "REFUSED java.lang.System.console",
            "REFUSED java.io.File.length",
            "REFUSED java.lang.Thread.activeCount");
  }

  @Test
  void shouldFindStateInStatics() {
    assertThat(found(Keeps.class))
        .containsExactlyInAnyOrder(
            "MUTABLE_STATIC what static field Keeps.RUNS holds is changed by incrementAndGet",
            "MUTABLE_STATIC what static field Keeps.SEEN holds is changed by add",
            "MUTABLE_STATIC what static field Keeps.BY_NAME holds is changed by add",
            "MUTABLE_STATIC what static field Keeps.COUNTS holds, an array, is written to",
            "MUTABLE_STATIC what static field Keeps.TOTALS holds.count is written",
            "MUTABLE_STATIC static field Keeps.last is written");
  }

  @Test
  void shouldWarnOfIdentitiesShown() {
    String plain = "io.lightcone.runtime.lint.subject.Shows$Plain";
    assertThat(found(Shows.class))
        .containsExactlyInAnyOrder(
            "IDENTITY text of a " + plain,
            "IDENTITY text of an array",
            "IDENTITY hash of a " + plain);
    assertThatCode(() -> Lint.of(Shows.class).assertClean()).doesNotThrowAnyException();
  }

  @Test
  void shouldFindWhatTheRewriterLeavesAlone() {
    assertThat(found(Stack.class))
        .containsExactlyInAnyOrder(
            "NOT_INTERCEPTED java.lang.Throwable.getStackTrace",
            "NOT_INTERCEPTED new java.util.GregorianCalendar");
  }

  @Test
  void shouldFailAUnitTestWithAllErrorsInWords() {
    assertThatThrownBy(() -> Lint.of(Keeps.class).assertClean())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Keeps.RUNS")
        .hasMessageContaining("Keeps.last")
        .hasMessageContaining("way out: replay can't restore it");
  }

  @Test
  void shouldSayTheSameOfABundleEachTime() {
    Bundle bundle =
        Bundle.of(Path.of("target/test-classes"), List.of("io.lightcone.runtime.lint.subject"));
    Lint lint = Lint.of(bundle);
    assertThat(lint.findings()).hasSize(15);
    assertThat(lint.findings().get(14).kind()).isEqualTo(Finding.Kind.IDENTITY);
    assertThat(Lint.of(bundle).text()).isEqualTo(lint.text());
  }

  @Test
  void shouldNameADamagedClass() throws Exception {
    long seed = Long.getLong("lightcone.seed", System.nanoTime());
    Random random = new Random(seed);
    String name = "io/lightcone/runtime/lint/subject/Keeps";
    byte[] whole = Keeps.class.getResourceAsStream("Keeps.class").readAllBytes();
    int damaged = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bytes = whole.clone();
      for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Code code = new Code(asked -> asked.equals(name) ? bytes : null);
      try {
        new Search(code, "keeps", Keeps.class.getName()).findings();
      } catch (BundleException e) {
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("class is damaged: ");
        damaged++;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
    assertThat(damaged).as("seed %d", seed).isPositive();
  }
}
