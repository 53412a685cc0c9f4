package io.lightcone.runtime.rewriter;

import java.util.ArrayList;
import java.util.List;

/** The rules for what can't be made deterministic. */
final class RefusalRules {
  private static final String EXTERNAL = "do it in inv.external(name, key, type, call)";
  private static final String NO_THREAD = "put an element that triggers another handler";
  private static final String NO_WAIT = "return, and let a later put trigger a handler";
  private static final String FILE =
      EXTERNAL + ", or keep the data in a woof or the bundle's resources";
  private static final String HOLD = "hold the object itself";

  /** The only field among the rules. */
  private static final String INPUT = "in";

  private static final String[] NAMED_FILE = {
    "<init>(Ljava/lang/String;)V",
    "<init>(Ljava/lang/String;Ljava/lang/String;)V",
    "<init>(Ljava/io/File;)V",
    "<init>(Ljava/io/File;Ljava/lang/String;)V"
  };

  private RefusalRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    addThreads(rules);
    addWaits(rules);
    addFiles(rules);
    addNetwork(rules);
    addProcesses(rules);
    addRest(rules);
    return rules;
  }

  private static void add(
      List<Rule> rules, String topic, String wayOut, String owner, String... names) {
    for (String name : names) {
      // NAME or NAME(DESCRIPTOR
      int open = name.indexOf('(');
      rules.add(
          new Rule(
              Kind.REFUSED,
              topic,
              owner,
              open < 0 ? name : name.substring(0, open),
              open < 0 ? Rule.ANY : name.substring(open),
              new Replacement.Refusal(),
              wayOut));
    }
  }

  private static void addThreads(List<Rule> rules) {
    String topic = "threads";
    String juc = "java/util/concurrent/";
    add(rules, topic, NO_THREAD, "java/lang/Thread", "start()V", "startVirtualThread");
    add(rules, topic, NO_THREAD, "java/lang/Thread$Builder", "start");
    add(
        rules,
        topic,
        NO_THREAD,
        juc + "Executors",
        "newFixedThreadPool",
        "newCachedThreadPool",
        "newSingleThreadExecutor",
        "newScheduledThreadPool",
        "newSingleThreadScheduledExecutor",
        "newWorkStealingPool",
        "newVirtualThreadPerTaskExecutor",
        "newThreadPerTaskExecutor");
    add(rules, topic, NO_THREAD, juc + "ThreadPoolExecutor", "<init>");
    add(rules, topic, NO_THREAD, juc + "ScheduledThreadPoolExecutor", "<init>");
    add(rules, topic, NO_THREAD, juc + "ForkJoinPool", "<init>", "commonPool");
    add(rules, topic, NO_THREAD, juc + "ForkJoinTask", "fork", "invoke", "invokeAll");
    add(
        rules,
        topic,
        NO_THREAD,
        juc + "CompletableFuture",
        "supplyAsync",
        "runAsync",
        "thenApplyAsync",
        "thenAcceptAsync",
        "thenRunAsync",
        "thenCombineAsync",
        "thenAcceptBothAsync",
        "runAfterBothAsync",
        "applyToEitherAsync",
        "acceptEitherAsync",
        "runAfterEitherAsync",
        "thenComposeAsync",
        "whenCompleteAsync",
        "handleAsync",
        "exceptionallyAsync",
        "exceptionallyComposeAsync",
        "completeAsync",
        "delayedExecutor",
        "orTimeout",
        "completeOnTimeout");
    add(rules, topic, NO_THREAD, "java/util/Timer", "<init>");
    String others = "which other threads there are can't be repeated; leave it to the runtime";
    add(
        rules,
        topic,
        others,
        "java/lang/Thread",
        "getAllStackTraces",
        "activeCount",
        "enumerate",
        "dumpStack");
  }

  private static void addWaits(List<Rule> rules) {
    String topic = "waiting";
    add(rules, topic, NO_WAIT, "java/lang/Thread", "sleep", "join");
    add(rules, topic, NO_WAIT, "java/lang/Object", "wait()V", "wait(J)V", "wait(JI)V");
    add(rules, topic, NO_WAIT, "java/util/concurrent/TimeUnit", "sleep", "timedWait", "timedJoin");
    add(
        rules,
        topic,
        NO_WAIT,
        "java/util/concurrent/locks/LockSupport",
        "park",
        "parkNanos",
        "parkUntil");
    add(
        rules,
        topic,
        NO_WAIT,
        "java/util/concurrent/locks/Condition",
        "await",
        "awaitNanos",
        "awaitUntil",
        "awaitUninterruptibly");
  }

  private static void addFiles(List<Rule> rules) {
    String topic = "files";
    for (String owner :
        List.of(
            "FileInputStream",
            "FileOutputStream",
            "FileReader",
            "FileWriter",
            "RandomAccessFile")) {
      add(rules, topic, FILE, "java/io/" + owner, "<init>");
    }
    add(
        rules,
        topic,
        FILE,
        "java/io/File",
        "exists",
        "canRead",
        "canWrite",
        "canExecute",
        "createNewFile",
        "createTempFile",
        "delete",
        "deleteOnExit",
        "isDirectory",
        "isFile",
        "isHidden",
        "lastModified",
        "length",
        "list",
        "listFiles",
        "listRoots",
        "mkdir",
        "mkdirs",
        "renameTo",
        "setLastModified",
        "setReadOnly",
        "setReadable",
        "setWritable",
        "setExecutable",
        "getTotalSpace",
        "getFreeSpace",
        "getUsableSpace",
        "getCanonicalPath",
        "getCanonicalFile",
        "getAbsolutePath",
        "getAbsoluteFile");
    for (String owner : List.of("java/io/PrintWriter", "java/io/PrintStream")) {
      add(rules, topic, FILE, owner, NAMED_FILE);
    }
    add(rules, topic, FILE, "java/util/Formatter", NAMED_FILE);
    add(
        rules,
        topic,
        FILE,
        "java/util/Scanner",
        "<init>(Ljava/io/File;)V",
        "<init>(Ljava/nio/file/Path;)V");
    add(rules, topic, FILE, "java/nio/file/Files", Rule.ANY);
    add(rules, topic, FILE, "java/nio/file/Path", "toRealPath", "toAbsolutePath", "register");
    add(rules, topic, FILE, "java/nio/file/FileSystems", "newFileSystem");
    add(rules, topic, FILE, "java/nio/channels/FileChannel", "open");
    add(rules, topic, FILE, "java/nio/channels/AsynchronousFileChannel", "open");
    add(rules, topic, FILE, "java/util/zip/ZipFile", "<init>");
    add(rules, topic, FILE, "java/util/jar/JarFile", "<init>");
  }

  private static void addNetwork(List<Rule> rules) {
    String topic = "network";
    for (String owner : List.of("Socket", "ServerSocket", "DatagramSocket", "MulticastSocket")) {
      add(rules, topic, EXTERNAL, "java/net/" + owner, "<init>");
    }
    add(
        rules,
        topic,
        EXTERNAL,
        "java/net/InetAddress",
        "getByName",
        "getAllByName",
        "getLocalHost",
        "isReachable",
        "getHostName",
        "getCanonicalHostName");
    add(rules, topic, EXTERNAL, "java/net/NetworkInterface", Rule.ANY);
    add(rules, topic, EXTERNAL, "java/net/URL", "openConnection", "openStream", "getContent");
    add(
        rules,
        topic,
        EXTERNAL,
        "java/net/URLConnection",
        "connect",
        "getInputStream",
        "getOutputStream");
    add(rules, topic, EXTERNAL, "java/net/http/HttpClient", "newHttpClient", "send", "sendAsync");
    add(rules, topic, EXTERNAL, "java/net/http/HttpClient$Builder", "build");
    add(rules, topic, EXTERNAL, "javax/net/SocketFactory", "createSocket");
    add(rules, topic, EXTERNAL, "javax/net/ServerSocketFactory", "createServerSocket");
    for (String owner :
        List.of(
            "SocketChannel",
            "ServerSocketChannel",
            "DatagramChannel",
            "AsynchronousSocketChannel",
            "AsynchronousServerSocketChannel",
            "Selector",
            "Pipe")) {
      add(rules, topic, EXTERNAL, "java/nio/channels/" + owner, "open");
    }
  }

  private static void addProcesses(List<Rule> rules) {
    String topic = "processes and the JVM";
    add(rules, topic, EXTERNAL, "java/lang/Runtime", "exec");
    add(rules, topic, EXTERNAL, "java/lang/ProcessBuilder", "start", "startPipeline");
    add(rules, topic, EXTERNAL, "java/lang/ProcessHandle", "current", "of", "allProcesses");
    String fail = "throw an exception to end the invocation as failed";
    add(rules, topic, fail, "java/lang/System", "exit");
    add(rules, topic, fail, "java/lang/Runtime", "exit", "halt");
    add(rules, topic, fail, "java/lang/Runtime", "addShutdownHook", "removeShutdownHook");
    String heap = "how full the heap is can't be repeated; leave it to the runtime";
    add(rules, topic, heap, "java/lang/Runtime", "freeMemory", "totalMemory", "maxMemory");
    add(rules, topic, heap, "java/lang/management/ManagementFactory", Rule.ANY);
    add(rules, topic, EXTERNAL, "java/lang/System", "load", "loadLibrary", "console", INPUT);
    add(rules, topic, EXTERNAL, "java/lang/Runtime", "load", "loadLibrary");
  }

  private static void addRest(List<Rule> rules) {
    add(rules, "references", HOLD, "java/lang/ref/WeakReference", "<init>");
    add(rules, "references", HOLD, "java/lang/ref/PhantomReference", "<init>");
    add(rules, "references", HOLD, "java/lang/ref/Cleaner", "create");
    add(rules, "references", "use a HashMap", "java/util/WeakHashMap", "<init>");
    add(
        rules,
        "secure randomness",
        SuppliedSecureRandom.WAY_OUT,
        "java/security/SecureRandom",
        "getInstance",
        "getInstanceStrong",
        "getSeed");
    String state = Refusals.STATE_IN_WOOFS;
    add(
        rules,
        "state of the process",
        state,
        "java/lang/System",
        "setProperty",
        "clearProperty",
        "setProperties",
        "setIn",
        "setOut",
        "setErr",
        "setSecurityManager");
    add(rules, "state of the process", state, "java/util/Locale", "setDefault");
    add(rules, "state of the process", state, "java/util/TimeZone", "setDefault");
  }
}
