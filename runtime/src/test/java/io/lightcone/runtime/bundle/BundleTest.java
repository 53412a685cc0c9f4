package io.lightcone.runtime.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
  @TempDir Path dir;

  private Path classes() {
    return TestBundles.directory(
        dir.resolve("classes"),
        TestBundles.SUBJECT + "FrostAlarm",
        TestBundles.SUBJECT + "Predictor",
        TestBundles.SUBJECT + "Base");
  }

  @Test
  void shouldNameAJarAndADirectoryOfTheSameContentAlike() throws IOException {
    Bundle directory = Bundle.of(classes());
    Path jar = dir.resolve("frost.jar");
    directory.writeTo(jar);
    byte[] packed = packed(jar, 1_000_000_000_000L);
    assertThat(Bundle.of(jar).digest()).isEqualTo(directory.digest()).matches("[0-9a-f]{64}");
    assertThat(Bundle.of(packed).digest()).isEqualTo(directory.digest());
    assertThat(Bundle.of(jar).classNames()).isEqualTo(directory.classNames()).hasSize(3);
    Path again = dir.resolve("again.jar");
    Bundle.of(packed).writeTo(again);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(jar));
  }

  /** The same entries in another order, compressed, later, and with a manifest. */
  private static byte[] packed(Path jar, long time) {
    Bundle bundle = Bundle.of(jar);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String[] names = bundle.classNames().toArray(new String[0]);
      for (int i = names.length; i >= 0; i--) {
        String name =
            i == names.length ? "META-INF/MANIFEST.MF" : names[i].replace('.', '/') + ".class";
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(i == names.length ? "x: y\n".getBytes(UTF_8) : bundle.resource(name));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void shouldNameOtherContentOtherwise() throws IOException {
    Path classes = classes();
    String before = Bundle.of(classes).digest();
    Files.writeString(classes.resolve("table.json"), "{}");
    Bundle after = Bundle.of(classes);
    assertThat(after.digest()).isNotEqualTo(before);
    assertThat(after.resource("table.json")).isEqualTo("{}".getBytes(UTF_8));
    assertThat(after.resource("none")).isNull();
  }

  @Test
  void shouldFindHandlersAndTheirNames() {
    assertThat(Bundle.of(classes()).handlers())
        .containsExactly(
            Map.entry("frostAlarm", TestBundles.SUBJECT + "FrostAlarm"),
            Map.entry("predict", TestBundles.SUBJECT + "Predictor"));
  }

  @Test
  void shouldFindTheSourcesBesideIt() throws IOException {
    Files.createDirectories(dir.resolve("sources/a"));
    Files.writeString(dir.resolve("sources/a/A.java"), "class A {}");
    Files.writeString(dir.resolve("sources/a/notes.txt"), "not a source");
    Bundle directory = Bundle.of(classes());
    assertThat(directory.sources()).containsOnlyKeys("a/A.java");
    directory.writeTo(dir.resolve("b.jar"));
    assertThat(Bundle.of(dir.resolve("b.jar")).sources()).isEmpty();
    directory.writeSourcesTo(dir.resolve("b-sources.jar"));
    assertThat(Bundle.of(dir.resolve("b.jar")).sources().get("a/A.java"))
        .isEqualTo("class A {}".getBytes(UTF_8));
  }

  @Test
  void shouldRefuseHandlersThatCantBeRun() {
    assertThatThrownBy(() -> TestBundles.with("twins.Twins$Other"))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("two handlers have one name")
        .hasMessageContaining("FrostAlarm and ")
        .hasMessageContaining("Twins$Other")
        .hasMessageEndingWith(": frostAlarm");
    assertThatThrownBy(() -> TestBundles.with("twins.Twins$Closed"))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("public constructor without arguments")
        .hasMessageEndingWith("Twins$Closed");
    assertThatThrownBy(() -> TestBundles.with("twins.Twins$Badly"))
        .isInstanceOf(BundleException.class)
        .hasMessageEndingWith(": ../x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a/../../x", "a//b", "a\\b", "c:x", "./a"})
  void shouldRefuseNamesThatLeadOut(String name) {
    assertThatThrownBy(() -> Bundle.of(TestBundles.jar(Map.of(name, new byte[1]))))
        .isInstanceOf(BundleException.class)
        .hasMessageEndingWith("unsafe name: " + name);
  }

  @Test
  void shouldHoldToItsLimits() {
    Limits limits = new Limits(2, 10, 15);
    assertThatThrownBy(() -> Bundle.of(TestBundles.jar(Map.of("a", new byte[1 << 20])), limits))
        .hasMessage("bundle in memory: entry is larger than 10 bytes: a");
    assertThatThrownBy(
            () -> Bundle.of(TestBundles.jar(Map.of("a", new byte[8], "b", new byte[8])), limits))
        .hasMessageContaining("larger than 15 bytes together");
    assertThatThrownBy(
            () ->
                Bundle.of(
                    TestBundles.jar(Map.of("a", new byte[1], "b", new byte[1], "c", new byte[1])),
                    limits))
        .hasMessageContaining("more than 2 entries");
  }

  @Test
  void shouldRefuseAnEntryThatIsThereTwice() {
    byte[] jar = TestBundles.jar(Map.of("aa", new byte[1], "ab", new byte[2]));
    for (int i = 0; i < jar.length - 1; i++) {
      if (jar[i] == 'a' && jar[i + 1] == 'b') {
        jar[i + 1] = 'a';
      }
    }
    assertThatThrownBy(() -> Bundle.of(jar)).hasMessageEndingWith("entry is there twice: aa");
  }

  @Test
  void shouldAnswerDamagedJarsByOneClearError() throws IOException {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("BundleTest -Dlightcone.seed=" + seed);
    Random random = new Random(seed);
    Path jar = dir.resolve("whole.jar");
    Bundle.of(classes()).writeTo(jar);
    byte[] whole = packed(jar, 0);
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 2 == 1) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      }
      try {
        Bundle.of(damaged);
      } catch (BundleException e) {
        assertThat(e).as("seed " + seed).hasMessageStartingWith("bundle in memory: ");
      }
    }
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> Bundle.of(cut)).hasMessageContaining("not a jar, or cut off");
    assertThatThrownBy(() -> Bundle.of(dir.resolve("none.jar")))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("bundle can't be read: ");
  }
}
