package io.lightcone.samples.datafrost;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.samples.PlayedSample;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of a night's journal altered on disk, with right checksums: verify has to say so. */
class TamperingTest {
  private static final int MANY = 200;

  @TempDir Path directory;

  @Test
  void shouldReportAnAlteredEventOfANight() throws Exception {
    tamper(20130318, 3);
  }

  @Tag("soak")
  @Test
  void shouldReportManyAlteredEventsOfANight() throws Exception {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
    System.out.println("TamperingTest -Dlightcone.seed=" + seed);
    tamper(seed, MANY);
  }

  private void tamper(long seed, int times) throws Exception {
    Path whole = directory.resolve("whole");
    Datafrost sample = new Datafrost();
    new Performance(PlayedSample.CLASSES, sample, line -> {}).play(sample, whole);
    Random random = new Random(seed);
    try (Recording recording = Recording.open(List.of(whole))) {
      for (int i = 0; i < times; i++) {
        List<NamespaceRecording> namespaces = recording.namespaces();
        NamespaceRecording namespace = namespaces.get(random.nextInt(namespaces.size()));
        alter(namespace, random, "seed %d, time %d".formatted(seed, i), directory.resolve("t" + i));
      }
    }
  }

  private static void alter(NamespaceRecording namespace, Random random, String what, Path to)
      throws Exception {
    TamperedCopy copy = new TamperedCopy(namespace);
    List<Event> events = copy.events();
    List<Integer> candidates = candidates(events);
    int chosen = candidates.get(random.nextInt(candidates.size()));
    EventBody wrong = wrong(events.get(chosen).body(), random);
    copy.write(to, chosen, wrong);
    try (Recording altered = Recording.open(List.of(to));
        Environment world = Environment.real()) {
      RecordedHandlers handlers = new RecordedHandlers(altered);
      Summary summary =
          new Verification(altered, handlers, handlers, world.scheduler(), n -> {}, () -> false)
              .run();
      assertThat(summary.allFaithful()).as("%s: %s", what, wrong).isFalse();
      assertThat(summary.missingEvents()).isZero();
      assertThat(summary.divergences())
          .extracting(Replay::verdict)
          .as("%s: %s", what, wrong)
          .contains(Verdict.DIVERGED);
    }
  }

  /** What an invocation did or was told; of puts from outside, those that triggered something. */
  private static List<Integer> candidates(List<Event> events) {
    Set<Object> inLanes = new HashSet<>();
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      boolean ours = event.type() == EventType.STARTED || inLanes.contains(event.op());
      if (ours && event.type() != EventType.ENDED) {
        inLanes.add(event.id());
      }
      boolean trigger = event.body() instanceof EventBody.Put put && put.handler() != null;
      boolean told =
          event.body() instanceof EventBody.Put || event.body() instanceof EventBody.Sampled;
      boolean read = event.body() instanceof EventBody.LatestRead latest && latest.seqno() > 0;
      if (trigger || ours && (told || read)) {
        candidates.add(i);
      }
    }
    return candidates;
  }

  private static EventBody wrong(EventBody body, Random random) {
    if (body instanceof EventBody.Put put) {
      byte[] bytes = put.payload().bytes();
      bytes[random.nextInt(bytes.length)] ^= 1;
      Payload payload = Payload.wrap(bytes);
      return new EventBody.Put(put.woof(), put.seqno(), put.handler(), put.sent(), payload);
    }
    if (body instanceof EventBody.LatestRead read) {
      long seqno = read.seqno() + (1L << random.nextInt(8));
      return new EventBody.LatestRead(read.woof(), seqno, read.found(), read.seen(), read.asOf());
    }
    EventBody.Sampled sampled = (EventBody.Sampled) body;
    return new EventBody.Sampled(
        sampled.source(),
        sampled.value() instanceof SampleValue.OfNumber number
            ? SampleValue.of(number.value() ^ 1L << random.nextInt(63))
            : SampleValue.of("altered"));
  }
}
