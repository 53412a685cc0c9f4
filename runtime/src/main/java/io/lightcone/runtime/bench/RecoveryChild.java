package io.lightcone.runtime.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that writes to a namespace until it is killed; and how to start and kill it. */
public final class RecoveryChild implements AutoCloseable {
  /** Events that a process adds to a journal that has enough already: half a segment. */
  static final long MORE = 400_000;

  private static final String WRITE = "write";
  private static final String PUT = "put";

  private final Process process;
  private final BufferedReader lines;

  private RecoveryChild(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!flag.startsWith("-agent") && !flag.startsWith("-javaagent")) {
        command.add(flag);
      }
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(RecoveryChild.class.getName());
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** A process that adds so many events, says so, and goes on putting until it is killed. */
  static RecoveryChild write(Path home, long events) throws IOException {
    return new RecoveryChild(WRITE, home.toString(), Long.toString(events));
  }

  /** A process that opens a namespace, puts one element, says so, and waits to be killed. */
  static RecoveryChild putOne(Path home) throws IOException {
    return new RecoveryChild(PUT, home.toString());
  }

  /** Waits for what it says. */
  void awaitLine() throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(PUT)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("a benchmark's process ended early: " + process.pid());
    }
  }

  /** Kills it with -9, and waits until it is dead. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lines.close();
  }

  /** The process itself. */
  public static void main(String[] arguments) throws IOException {
    BenchNamespace namespace = new BenchNamespace(Path.of(arguments[1]));
    byte[] content = new byte[64];
    if (arguments[0].equals(PUT)) {
      namespace.session().put(BenchNamespace.IN, content);
      System.out.println(PUT);
      System.in.read(); // until the parent is gone, or kills this
      return;
    }
    long enough = namespace.namespace().lastSeq() + Long.parseLong(arguments[2]);
    while (namespace.namespace().lastSeq() < enough) {
      put(namespace, content);
    }
    System.out.println(PUT);
    while (System.in.available() == 0) {
      put(namespace, content);
    }
  }

  private static void put(BenchNamespace namespace, byte[] content) {
    for (int i = 0; i < 100; i++) {
      namespace.session().put(BenchNamespace.IN, Workload.BYTES.handler(), content);
    }
  }
}
