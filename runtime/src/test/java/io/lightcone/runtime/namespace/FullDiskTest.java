package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 24 MiB; where the test may not mount one, it is skipped. */
class FullDiskTest {
  private static final byte[] ELEMENT = new byte[4096];

  @TempDir Path mountPoint;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", mountPoint.toString());
    assumeTrue(mounted, "may not mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    // lazily: mapped files stay open until their mappings are collected
    assertThat(!mounted || run("umount", "-l", mountPoint.toString())).isTrue();
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }

  @Test
  void shouldRefuseClearlyWhenTheDiskIsFullAndLoseNothingAndGoOnWhenThereIsRoom() throws Exception {
    Path ballast = mountPoint.resolve("ballast");
    Path home = mountPoint.resolve("n");
    Files.write(ballast, new byte[14 << 20]);
    long acknowledged = 0;
    try (Namespace namespace = Namespace.open(home, Options.defaults())) {
      namespace.create("in");
      Session session = namespace.session("client");
      String refusal = null;
      while (refusal == null) {
        try {
          session.put("in", ELEMENT);
          acknowledged++;
        } catch (NamespaceException e) {
          refusal = e.getMessage();
        }
      }
      assertThat(refusal).startsWith("namespace can't write, nothing was appended, try again: n: ");
      assertThat(acknowledged).isGreaterThan(1000);
      Files.delete(ballast);
      for (int i = 0; i < 100; i++, acknowledged++) {
        session.put("in", ELEMENT);
      }
    }
    try (Namespace namespace = Namespace.open(home, Options.defaults())) {
      Session session = namespace.session("reader");
      assertThat(session.latest("in")).isEqualTo(acknowledged);
      assertThat(session.get("in", acknowledged).bytes()).isEqualTo(ELEMENT);
    }
    long room = Files.getFileStore(home).getUsableSpace();
    Files.write(ballast, new byte[(int) room]);
    assertThatThrownBy(() -> Namespace.open(home, Options.defaults()))
        .isInstanceOf(NamespaceException.class)
        .hasMessageContaining("disk is full, a segment needs 1048576 bytes to begin, 0 are left:");
  }
}
