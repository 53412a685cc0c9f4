package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  @ParameterizedTest
  @CsvSource({
    "threadStart, java.lang.Thread.start",
    "subclassStart, java.lang.Thread.start",
    "startByReference, java.lang.Thread.start",
    "startByReflection, java.lang.Thread.start",
    "executor, java.util.concurrent.Executors.newFixedThreadPool",
    "forkJoinPool, new java.util.concurrent.ForkJoinPool",
    "async, java.util.concurrent.CompletableFuture.supplyAsync",
    "asyncStage, java.util.concurrent.CompletableFuture.thenApplyAsync",
    "timer, new java.util.Timer",
    "sleep, java.lang.Thread.sleep",
    "timeUnitSleep, java.util.concurrent.TimeUnit.sleep",
    "waiting, java.lang.Object.wait",
    "park, java.util.concurrent.locks.LockSupport.parkNanos",
    "fileExists, java.io.File.exists",
    "fileReader, new java.io.FileReader",
    "fileWriterByReflection, new java.io.FileWriter",
    "printWriter, new java.io.PrintWriter",
    "randomAccess, new java.io.RandomAccessFile",
    "files, java.nio.file.Files.exists",
    "fileChannel, java.nio.channels.FileChannel.open",
    "socket, new java.net.Socket",
    "serverSocket, new java.net.ServerSocket",
    "socketChannel, java.nio.channels.SocketChannel.open",
    "http, java.net.http.HttpClient.newHttpClient",
    "url, java.net.URL.openStream",
    "lookup, java.net.InetAddress.getByName",
    "exec, java.lang.Runtime.exec",
    "process, java.lang.ProcessBuilder.start",
    "nativeLibrary, java.lang.System.loadLibrary",
    "weak, new java.lang.ref.WeakReference",
    "weakSubclass, new java.lang.ref.WeakReference",
    "weakMap, new java.util.WeakHashMap",
    "weakByReference, new java.util.WeakHashMap",
    "secureInstance, java.security.SecureRandom.getInstance",
    "setProperty, java.lang.System.setProperty",
    "locale, java.util.Locale.setDefault",
    "zone, java.util.TimeZone.setDefault",
    "heap, java.lang.Runtime.freeMemory",
    "handle, method handle of java.lang.System.nanoTime"
  })
  void shouldRefuse(String way, String operation) {
    Throwable refusal = catchThrowable(() -> subjects.bound(interceptor, "Operations", way));
    assertThat(refusal)
        .isInstanceOf(RefusedOperationError.class)
        .hasMessageStartingWith("refused: " + operation + " at Operations")
        .hasMessageContaining("(Operations.java:")
        .hasMessageContaining("; way out: ");
    assertThat(interceptor.refusals).singleElement().isSameAs(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "threadStart",
    "subclassStart",
    "startByReference",
    "sleep",
    "weak",
    "weakMap",
    "async"
  })
  void shouldNotRefuseWhenNothingIsBound(String way) throws Exception {
    subjects.plain("Operations", way);
    assertThat(interceptor.refusals).isEmpty();
  }

  @Test
  void shouldHoldSoftReferences() throws Exception {
    assertThat(subjects.bound(interceptor, "Operations", "soft")).isEqualTo(true);
  }

  private void handle(String text) throws Exception {
    Handler handler =
        (Handler)
            subjects
                .loadClass(RewrittenSubjects.PACKAGE + "Refused")
                .getConstructor()
                .newInstance();
    Element trigger =
        (Element)
            Proxy.newProxyInstance(
                Element.class.getClassLoader(),
                new Class<?>[] {Element.class},
                (proxy, method, arguments) -> text);
    Hooks.bind(interceptor);
    try {
      handler.handle(null, trigger);
    } finally {
      Hooks.unbind();
    }
  }

  @Test
  void shouldNameTheHandlersLine() {
    assertThatThrownBy(() -> handle("own"))
        .hasMessage(
            "refused: java.lang.Thread.start at Refused.handle(Refused.java:13);"
                + " way out: put an element that triggers another handler");
    assertThatThrownBy(() -> handle("lambda"))
        .hasMessageMatching(
            "refused: java.lang.System.exit at Refused.lambda\\$handle\\$\\d\\(Refused.java:14\\);.*");
  }

  @Test
  void shouldNameTheLibrarysLineToo() {
    assertThatThrownBy(() -> handle("library"))
        .hasMessageStartingWith(
            "refused: new java.io.FileInputStream at Refused.handle(Refused.java:16),"
                + " called from Library.open(Library.java:11); way out: do it in inv.external");
    assertThatThrownBy(() -> handle("reference"))
        .hasMessageStartingWith(
            "refused: java.lang.Thread.sleep at Refused.handle(Refused.java:15),"
                + " called from Library.sleep(Library.java:20); way out: ");
  }
}
