package io.lightcone.runtime.rewriter.subject;

import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.TimeZone;
import java.util.Timer;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Each refused operation by itself; none of them may ever really happen in a test. */
public final class Operations {
  private Operations() {}

  static class Worker extends Thread {}

  static class Fetched extends WeakReference<String> {
    Fetched() {
      super("x");
    }
  }

  static Object threadStart() {
    new Thread(() -> {}).start();
    return "done";
  }

  static Object subclassStart() {
    new Worker().start();
    return "done";
  }

  static Object startByReference() {
    Runnable start = new Worker()::start;
    start.run();
    return "done";
  }

  static Object startByReflection() throws Exception {
    return Thread.class.getMethod("start").invoke(new Worker());
  }

  static Object executor() {
    Executors.newFixedThreadPool(1).shutdownNow();
    return "done";
  }

  static Object forkJoinPool() {
    new ForkJoinPool(1).shutdownNow();
    return "done";
  }

  static Object async() {
    return CompletableFuture.supplyAsync(() -> "done").join();
  }

  static Object asyncStage() {
    return CompletableFuture.completedFuture("done").thenApplyAsync(x -> x).join();
  }

  static Object timer() {
    new Timer(true).cancel();
    return "done";
  }

  static Object sleep() throws Exception {
    Thread.sleep(0);
    return "done";
  }

  static Object timeUnitSleep() throws Exception {
    TimeUnit.NANOSECONDS.sleep(0);
    return "done";
  }

  static Object waiting() throws Exception {
    Object lock = new StringBuilder();
    synchronized (lock) {
      lock.wait(1);
    }
    return "done";
  }

  static Object park() {
    LockSupport.parkNanos(1);
    return "done";
  }

  static Object fileExists() {
    new File("none").exists();
    return "done";
  }

  static Object fileReader() throws Exception {
    new FileReader("none").close();
    return "done";
  }

  static Object fileWriterByReflection() throws Exception {
    FileWriter.class.getConstructor(String.class).newInstance("/none/none");
    return "done";
  }

  static Object printWriter() throws Exception {
    new PrintWriter("/none/none").close();
    return "done";
  }

  static Object randomAccess() throws Exception {
    new RandomAccessFile("none", "r").close();
    return "done";
  }

  static Object files() {
    return Files.exists(Path.of("none"));
  }

  static Object fileChannel() throws Exception {
    FileChannel.open(Path.of("none")).close();
    return "done";
  }

  static Object socket() throws Exception {
    new Socket().close();
    return "done";
  }

  static Object serverSocket() throws Exception {
    new ServerSocket().close();
    return "done";
  }

  static Object socketChannel() throws Exception {
    SocketChannel.open().close();
    return "done";
  }

  static Object http() {
    HttpClient.newHttpClient();
    return "done";
  }

  static Object url() throws Exception {
    URI.create("file:///none").toURL().openStream().close();
    return "done";
  }

  static Object lookup() throws Exception {
    return InetAddress.getByName("127.0.0.1");
  }

  static Object exec() throws Exception {
    return Runtime.getRuntime().exec(new String[] {"/none/none"});
  }

  static Object process() throws Exception {
    return new ProcessBuilder("/none/none").start();
  }

  static Object nativeLibrary() {
    System.loadLibrary("none");
    return "done";
  }

  static Object weak() {
    return new WeakReference<>("x").get();
  }

  static Object weakSubclass() {
    return new Fetched().get();
  }

  static Object weakMap() {
    return new WeakHashMap<>().size();
  }

  static Object weakByReference() {
    Supplier<WeakHashMap<String, String>> make = WeakHashMap::new;
    return make.get().size();
  }

  static Object secureInstance() throws Exception {
    return SecureRandom.getInstance("SHA1PRNG").getAlgorithm();
  }

  static Object setProperty() {
    return System.setProperty("lightcone.none", "none");
  }

  static Object locale() {
    Locale.setDefault(Locale.getDefault());
    return "done";
  }

  static Object zone() {
    TimeZone.setDefault(TimeZone.getDefault());
    return "done";
  }

  static Object heap() {
    return Runtime.getRuntime().freeMemory();
  }

  static Object handle() throws Exception {
    return MethodHandles.lookup()
        .findStatic(System.class, "nanoTime", MethodType.methodType(long.class));
  }

  static Object soft() {
    SoftReference<byte[]> reference = new SoftReference<>(new byte[1]);
    return reference.get() != null && new SoftReference<>("x") {}.get() != null;
  }
}
