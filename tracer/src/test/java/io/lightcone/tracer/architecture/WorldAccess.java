package io.lightcone.tracer.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calls, and method references, that bring in clocks, randomness, sleep or threads. */
public final class WorldAccess {
  /** One of each, all of which the offending class makes. */
  public static final List<String> EXAMPLES =
      List.of(
          "System.currentTimeMillis",
          "System.nanoTime",
          "Instant.now",
          "LocalDateTime.now",
          "Clock.systemUTC",
          "Random.<init>",
          "ThreadLocalRandom.current",
          "Math.random",
          "UUID.randomUUID",
          "Thread.<init>",
          "Thread.start",
          "Thread.sleep",
          "Executors.newCachedThreadPool",
          "CompletableFuture.supplyAsync",
          "Timer.<init>",
          "parallelStream");

  private static final Set<String> CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.util.Random.<init>",
          "java.security.SecureRandom.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.lang.Thread.<init>",
          "java.lang.Thread.start",
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.ThreadPoolExecutor.<init>",
          "java.util.concurrent.ForkJoinPool.<init>",
          "java.util.Timer.<init>",
          "java.util.Date.<init>");

  private WorldAccess() {}

  public static ArchCondition<JavaClass> reachForTheWorld() {
    return new ArchCondition<>("reach for clocks, randomness, sleep or threads") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Stream.<JavaAccess<?>>concat(
                item.getAccessesFromSelf().stream(),
                Stream.<JavaAccess<?>>concat(
                    item.getMethodReferencesFromSelf().stream(),
                    item.getConstructorReferencesFromSelf().stream()))
            .filter(access -> isForbidden(access.getTarget()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
      }
    };
  }

  private static boolean isForbidden(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return CALLS.contains(owner + "." + name)
        || (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.equals("java.util.concurrent.Executors") && name.startsWith("new"))
        || (owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"))
        || name.equals("parallelStream")
        || (owner.startsWith("java.util.stream.") && name.equals("parallel"));
  }
}
