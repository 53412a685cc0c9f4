package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.exchange.ImportException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in the files, an import gives a result or one clear error, and no huge allocation.
 */
class CspotFuzzTest {
  private static final long GUARD_BYTES = 64L << 20;
  private static final long[] ODD = {
    0,
    1,
    -1,
    2,
    63,
    64,
    65,
    1 << 20,
    Integer.MAX_VALUE,
    1L << 32,
    1L << 40,
    1L << 47,
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  @TempDir Path directory;
  @TempDir Path outside;
  private Path log;
  private Path woof;
  private byte[] logBytes;
  private byte[] woofBytes;
  private int refused;
  private int converted;

  @BeforeEach
  void copyTheWrappedCapture() throws IOException {
    Path from = Captures.run("log-ring-wrapped").resolve("ns");
    logBytes = Files.readAllBytes(Captures.log(from));
    woofBytes = Files.readAllBytes(from.resolve("in"));
    log = directory.resolve(Captures.log(from).getFileName());
    woof = directory.resolve("in");
    Files.write(log, logBytes);
    Files.write(woof, woofBytes);
  }

  @Test
  void shouldSurviveEveryTruncationOfALog() throws IOException {
    for (int length : interesting(logBytes.length, 4232, 1368)) {
      Files.write(log, Arrays.copyOf(logBytes, length));
      attempt("log cut to " + length);
      assertThat(length >= 4232 || refused > 0).isTrue();
    }
    assertThat(refused).isPositive();
    assertThat(converted).isPositive();
  }

  @Test
  void shouldSurviveEveryTruncationOfAWoof() throws IOException {
    for (int length : interesting(woofBytes.length, 2152, 72)) {
      Files.write(woof, Arrays.copyOf(woofBytes, length));
      attempt("woof cut to " + length);
    }
    assertThat(refused).isPositive();
    assertThat(converted).isPositive();
  }

  private static int[] interesting(int length, int header, int stride) {
    Random random = new Random(length);
    return java.util.stream.IntStream.concat(
            java.util.stream.IntStream.of(
                0,
                1,
                63,
                64,
                88,
                4183,
                4184,
                header - 1,
                header,
                header + 1,
                header + stride - 1,
                header + stride,
                header + stride + 1,
                header + 10 * stride,
                length - 1),
            random.ints(40, 0, length))
        .toArray();
  }

  @Test
  void shouldSurviveOddValuesInEveryHeaderFieldOfALog() throws IOException {
    for (int field : new int[] {0, 32, 64, 72, 80, 4184, 4192, 4200, 4208, 4216, 4224}) {
      for (long value : ODD) {
        Files.write(log, patched(logBytes, field, value));
        attempt("log field " + field + " = " + value);
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void shouldSurviveOddValuesInEveryHeaderFieldOfAWoof() throws IOException {
    for (int field : new int[] {2048, 2080, 2112, 2120, 2128, 2136, 2144}) {
      for (long value : ODD) {
        Files.write(woof, patched(woofBytes, field, value));
        attempt("woof field " + field + " = " + value);
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void shouldSurviveOddValuesInTheFieldsOfEveryEvent() throws IOException {
    for (int field = 0; field < 72; field += 8) {
      for (long value : ODD) {
        byte[] bytes = logBytes.clone();
        for (int at = 4232 + field; at + 8 <= bytes.length; at += 3 * 1368) {
          ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
        }
        Files.write(log, bytes);
        attempt("event field " + field + " = " + value);
      }
    }
    assertThat(converted).isPositive();
  }

  @Test
  void shouldRefuseSizesThatCantBe() throws IOException {
    for (int field : new int[] {4184, 4192}) {
      for (long value : new long[] {0, -1, 1L << 40, Long.MAX_VALUE}) {
        int before = refused;
        Files.write(log, patched(logBytes, field, value));
        attempt("log field " + field + " = " + value);
        assertThat(refused - before).as("%d = %d", field, value).isEqualTo(1);
      }
    }
    Files.write(log, logBytes);
    for (int field : new int[] {2120, 2144}) {
      for (long value : new long[] {-1, 1L << 30, 1L << 40, Long.MAX_VALUE}) {
        int before = refused;
        Files.write(woof, patched(woofBytes, field, value));
        attempt("woof field " + field + " = " + value);
        assertThat(refused - before).as("%d = %d", field, value).isEqualTo(1);
      }
    }
  }

  @Test
  void shouldSurviveFlippedBytes() throws IOException {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? 20_261_123L : Long.parseLong(given);
    System.out.println("CspotFuzzTest lightcone.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      byte[] bytes = flipped(logBytes, random, round % 2 == 0 ? 4232 : logBytes.length);
      Files.write(log, bytes);
      Files.write(woof, flipped(woofBytes, random, round % 3 == 0 ? 2152 : woofBytes.length));
      attempt("seed " + seed + " round " + round);
    }
    assertThat(refused).isPositive();
    assertThat(converted).isPositive();
  }

  @Test
  void shouldWriteAReadableRecordingOrNothing() throws IOException {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? 20_261_124L : Long.parseLong(given);
    System.out.println("CspotFuzzTest lightcone.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      byte[] bytes = logBytes;
      for (int i = 0; i < 20; i++) {
        bytes = flippedEvent(bytes, random);
      }
      Files.write(log, bytes);
      Path out = outside.resolve("recording" + round);
      CspotImport.run(List.of(directory), out);
      assertThat(CspotImportTest.read(out)).as("seed %d round %d", seed, round).isNotEmpty();
    }
    Files.write(log, patched(logBytes, 4184, -1));
    Path out = outside.resolve("nothing");
    assertThatThrownBy(() -> CspotImport.run(List.of(directory), out))
        .isInstanceOf(ImportException.class);
    assertThat(outside).isDirectoryNotContaining("glob:**nothing*");
  }

  private static byte[] flippedEvent(byte[] from, Random random) {
    byte[] bytes = from.clone();
    int at = 4232 + random.nextInt(64) * 1368 + random.nextInt(80);
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] flipped(byte[] from, Random random, int below) {
    byte[] bytes = from.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(below)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] patched(byte[] from, int at, long value) {
    byte[] bytes = from.clone();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
    return bytes;
  }

  /** Reads and converts, and makes every body, as an import does before it writes. */
  private void attempt(String what) {
    long before = allocated();
    try (CspotCapture capture = CspotCapture.open(CaptureFinder.logs(List.of(directory)).get(0))) {
      CspotConversion conversion = CspotConversion.of(List.of(capture));
      conversion.namespaces().get(0).opening().forEach(step -> step.body(1));
      conversion.steps().forEach(step -> step.body(1));
      converted++;
    } catch (ImportException e) {
      refused++;
      assertThat(e.getMessage()).as(what).contains(directory.toString()).doesNotContain("\n");
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
    assertThat(allocated() - before).as(what).isLessThan(GUARD_BYTES);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
