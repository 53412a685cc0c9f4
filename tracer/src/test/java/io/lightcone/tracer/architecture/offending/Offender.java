package io.lightcone.tracer.architecture.offending;

import io.lightcone.runtime.StandIn;
import io.lightcone.tracer.architecture.offending.cycle.CycleEnd;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import javax.swing.Icon;
import net.openhft.chronicle.bytes.Bytes;

/** Does what no class of the tracer may do. Never run. */
public final class Offender {
  private final CycleEnd end = new CycleEnd();
  private final StandIn otherModule = new StandIn();
  private final Bytes<byte[]> chronicle = null;
  private final Icon window = null;

  List<Object> everything() throws InterruptedException {
    LongSupplier reference = System::nanoTime;
    Thread thread = new Thread(() -> {});
    thread.start();
    Thread.sleep(1);
    return List.of(
        end,
        otherModule,
        chronicle,
        window,
        reference,
        System.currentTimeMillis(),
        Instant.now(),
        LocalDateTime.now(Clock.systemUTC()),
        new Random(),
        ThreadLocalRandom.current(),
        Math.random(),
        UUID.randomUUID(),
        Executors.newCachedThreadPool(),
        CompletableFuture.supplyAsync(() -> 1),
        new Timer(),
        List.of(1).parallelStream());
  }
}
