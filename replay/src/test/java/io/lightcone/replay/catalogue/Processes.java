package io.lightcone.replay.catalogue;

import java.io.*;
import java.lang.invoke.*;
import java.lang.ref.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

/** Threads, files, memory: what is shared with the rest of the machine. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Processes {
  private Processes() {}

  @Ends(Ends.As.REFUSED)
  public static final class FreeMemory extends Source {
    @Override
    protected Object see() throws Exception {
      return Runtime.getRuntime().freeMemory();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class MaxMemory extends Source {
    @Override
    protected Object see() throws Exception {
      return Runtime.getRuntime().maxMemory();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileTimes extends Source {
    @Override
    protected Object see() throws Exception {
      return new File("target").lastModified() + "" + System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FilesList extends Source {
    @Override
    protected Object see() throws Exception {
      return Files.list(Path.of("/proc")).count() + ":" + System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileRead extends Source {
    @Override
    protected Object see() throws Exception {
      return Files.readString(Path.of("/proc/self/stat"));
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileStream extends Source {
    @Override
    protected Object see() throws Exception {
      return new FileInputStream("/proc/self/stat").readAllBytes().hashCode();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileReaderRead extends Source {
    @Override
    protected Object see() throws Exception {
      return new BufferedReader(new FileReader("/proc/self/stat")).readLine();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileRandomAccess extends Source {
    @Override
    protected Object see() throws Exception {
      return new RandomAccessFile("/proc/self/stat", "r").readLine();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileScanner extends Source {
    @Override
    protected Object see() throws Exception {
      return new Scanner(new File("/proc/self/stat")).nextLine();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class FileAbsolute extends Source {
    @Override
    protected Object see() throws Exception {
      return new File("x").getAbsolutePath() + System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class PathAbsolute extends Source {
    @Override
    protected Object see() throws Exception {
      return Path.of("x").toAbsolutePath().toString() + System.nanoTime();
    }
  }

  public static final class CurrentDirectory extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperty("lightcone.catalogue");
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SocketOpen extends Source {
    @Override
    protected Object see() throws Exception {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class HostLookUp extends Source {
    @Override
    protected Object see() throws Exception {
      return InetAddress.getByName("localhost").toString() + System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class ProcessStarted extends Source {
    @Override
    protected Object see() throws Exception {
      return new ProcessBuilder("true").start().pid();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class ProcessExec extends Source {
    @Override
    protected Object see() throws Exception {
      return Runtime.getRuntime().exec(new String[] {"true"}).pid();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class ThreadStarted extends Source {
    @Override
    protected Object see() throws Exception {
      StringBuffer seen = new StringBuffer();
      Thread other = new Thread(() -> seen.append(System.nanoTime()));
      other.start();
      other.join();
      return seen;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class ThreadByReference extends Source {
    @Override
    protected Object see() throws Exception {
      AtomicLong seen = new AtomicLong();
      List<Thread> list = List.of(new Thread(() -> seen.set(System.nanoTime())));
      list.forEach(Thread::start);
      list.get(0).join();
      return seen;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Pool extends Source {
    @Override
    protected Object see() throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try {
        return pool.submit(System::nanoTime).get();
      } finally {
        pool.shutdown();
      }
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Future extends Source {
    @Override
    protected Object see() throws Exception {
      return CompletableFuture.supplyAsync(System::nanoTime).get();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class CommonPool extends Source {
    @Override
    protected Object see() throws Exception {
      return ForkJoinPool.commonPool().submit(() -> System.nanoTime()).get();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class TimerTasks extends Source {
    @Override
    protected Object see() throws Exception {
      Timer timer = new Timer(true);
      timer.cancel();
      return System.nanoTime() + timer.toString();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Slept extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      Thread.sleep(1);
      return System.nanoTime() - start;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SleptByUnit extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      TimeUnit.MILLISECONDS.sleep(1);
      return System.nanoTime() - start;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Parked extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      LockSupport.parkNanos(1000);
      return System.nanoTime() - start;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Waited extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      synchronized (this) {
        wait(1);
      }
      return System.nanoTime() - start;
    }
  }

  public static final class Awaited extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
      return System.nanoTime() - start;
    }
  }

  public static final class Polled extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      new LinkedBlockingQueue<>().poll(1, TimeUnit.MILLISECONDS);
      return System.nanoTime() - start;
    }
  }

  public static final class FutureTimed extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      try {
        new CompletableFuture<>().get(1, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
      }
      return System.nanoTime() - start;
    }
  }

  public static final class LockTimed extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      new Semaphore(0).tryAcquire(1, TimeUnit.MILLISECONDS);
      return System.nanoTime() - start;
    }
  }

  public static final class Yielded extends Source {
    @Override
    protected Object see() throws Exception {
      Thread.yield();
      return System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class WeakCleared extends Source {
    @Override
    protected Object see() throws Exception {
      WeakReference<Object> ref = new WeakReference<>(new Object());
      System.gc();
      return ref.get();
    }
  }

  public static final class SoftText extends Source {
    @Override
    protected Object see() throws Exception {
      return new SoftReference<>(new Object()).get().toString();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Phantoms extends Source {
    @Override
    protected Object see() throws Exception {
      return new PhantomReference<>(new Object(), new ReferenceQueue<>()).toString();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class CleanerMade extends Source {
    @Override
    protected Object see() throws Exception {
      return Cleaner.create().toString();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StackDepth extends Source {
    @Override
    protected Object see() {
      return depth(0);
    }

    private int depth(int deep) {
      try {
        return depth(deep + 1);
      } catch (StackOverflowError e) {
        return deep;
      }
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StackTrace extends Source {
    @Override
    protected Object see() throws Exception {
      return new Throwable().getStackTrace().length
          + Arrays.toString(new Throwable().getStackTrace());
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StackWalked extends Source {
    @Override
    protected Object see() throws Exception {
      return StackWalker.getInstance()
          .walk(frames -> frames.map(StackWalker.StackFrame::toString).toList());
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ThreadStack extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.toString(Thread.currentThread().getStackTrace());
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class AllStacks extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.getAllStackTraces().size() + ":" + System.nanoTime();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class ActiveThreads extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.activeCount()
          + ":"
          + Thread.currentThread().getThreadGroup()
          + System.nanoTime();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticCounter extends Source {
    private static int calls;

    @Override
    protected Object see() {
      return ++calls;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticAtomic extends Source {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    protected Object see() {
      return CALLS.incrementAndGet();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticList extends Source {
    private static final List<String> SEEN = new ArrayList<>();

    @Override
    protected Object see() {
      SEEN.add("x");
      return SEEN;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticArray extends Source {
    private static final int[] CALLS = new int[1];

    @Override
    protected Object see() {
      return ++CALLS[0];
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ThreadState extends Source {
    private static final ThreadLocal<Integer> CALLS = ThreadLocal.withInitial(() -> 0);

    @Override
    protected Object see() {
      CALLS.set(CALLS.get() + 1);
      return CALLS.get();
    }
  }

  public static final class CachedClock extends Source {
    private static final long LOADED = System.currentTimeMillis();

    @Override
    protected Object see() {
      return LOADED;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticByHandle extends Source {
    private static int calls;

    @Override
    protected Object see() throws Exception {
      VarHandle handle =
          MethodHandles.lookup().findStaticVarHandle(StaticByHandle.class, "calls", int.class);
      return (int) handle.getAndAdd(1);
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class StaticOfTheJdk extends Source {
    @Override
    protected Object see() {
      java.util.logging.Logger logger = java.util.logging.Logger.getLogger("lightcone.catalogue");
      logger.setLevel(logger.getLevel() == null ? java.util.logging.Level.FINE : null);
      return logger.getLevel();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class PropertySet extends Source {
    @Override
    protected Object see() throws Exception {
      return System.setProperty("lightcone.set", "" + System.nanoTime());
    }
  }

  public static final class Serialised extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new ObjectOutputStream(out).writeObject(new java.util.Random());
      return Arrays.hashCode(out.toByteArray());
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SystemPrinted extends Source {
    @Override
    protected Object see() throws Exception {
      return System.console() + "" + System.nanoTime() + System.lineSeparator();
    }
  }

  public static final class VersionOfVm extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperty("java.vm.info") + System.getProperty("lightcone.catalogue");
    }
  }
}
