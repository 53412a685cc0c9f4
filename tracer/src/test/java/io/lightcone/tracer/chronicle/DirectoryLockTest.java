package io.lightcone.tracer.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir Path directory;

  /** What another process is told when it asks for the lock. */
  private static String askFromAnotherProcess(Path directory)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                TakeLock.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer.trim();
  }

  @Test
  void shouldSayWhoHasTheNamespaceEvenAfterARefusalInThisProcess() throws Exception {
    long own = ProcessHandle.current().pid();
    try (DirectoryLock lock = DirectoryLock.take(directory)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DirectoryLock.take(directory))
          .isInstanceOf(IOException.class)
          .hasMessage("namespace is open in this process already: " + directory);
      assertThat(askFromAnotherProcess(directory))
          .isEqualTo("namespace is in use by process " + own + ": " + directory);
    }
    assertThat(askFromAnotherProcess(directory)).isEqualTo("taken");
    DirectoryLock.take(directory).close();
  }

  @Test
  void shouldLetASecondWriterSayWhoHasIt() throws IOException {
    NamespaceDirectory home = new NamespaceDirectory(directory, 1 << 20);
    home.openJournal().close();
    try (var first = home.openJournal()) {
      assertThat(first.segments()).isEmpty();
      assertThatThrownBy(home::openJournal)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("namespace is open in this process already: ");
    }
  }
}
