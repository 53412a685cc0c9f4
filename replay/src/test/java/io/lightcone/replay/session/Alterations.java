package io.lightcone.replay.session;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.SampleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All bodies that differ from a given one in one recorded byte or bit that a handler can see. */
final class Alterations {
  private Alterations() {}

  static List<EventBody> of(EventBody body) {
    List<EventBody> wrong = new ArrayList<>();
    if (body instanceof EventBody.Put put) {
      payloads(put.payload())
          .forEach(p -> wrong.add(new EventBody.Put(put.woof(), put.seqno(), null, null, p)));
      texts(put.woof(), w -> new EventBody.Put(w, put.seqno(), null, null, put.payload()), wrong);
      wrong.add(new EventBody.Put(put.woof(), put.seqno() + 1, null, null, put.payload()));
      wrong.add(new EventBody.Put(put.woof(), put.seqno(), "other", null, put.payload()));
    } else if (body instanceof EventBody.Sampled sampled) {
      texts(sampled.source(), s -> new EventBody.Sampled(s, sampled.value()), wrong);
      sample(sampled, wrong);
    } else if (body instanceof EventBody.LatestRead read) {
      wrong.add(
          new EventBody.LatestRead(
              read.woof(), read.seqno() + 1, read.found(), read.seen(), read.asOf()));
    } else if (body instanceof EventBody.Read read) {
      wrong.add(
          new EventBody.Read(
              read.woof(), read.seqno() ^ 1, read.found(), read.seen(), null, read.asOf()));
    } else if (body instanceof EventBody.Called called) {
      payloads(called.response())
          .forEach(
              p -> wrong.add(new EventBody.Called(called.calling(), called.outcome(), p, null)));
    } else if (body instanceof EventBody.Calling calling) {
      texts(calling.name(), n -> new EventBody.Calling(n, calling.key(), ""), wrong);
      texts(calling.key(), k -> new EventBody.Calling(calling.name(), k, ""), wrong);
    }
    return wrong;
  }

  private static void sample(EventBody.Sampled sampled, List<EventBody> wrong) {
    if (sampled.value() instanceof SampleValue.OfNumber number) {
      for (int bit = 0; bit < 64; bit++) {
        long value = number.value() ^ 1L << bit;
        wrong.add(new EventBody.Sampled(sampled.source(), SampleValue.of(value)));
      }
    } else {
      String text = ((SampleValue.OfText) sampled.value()).value();
      texts(text, t -> new EventBody.Sampled(sampled.source(), SampleValue.of(t)), wrong);
    }
  }

  private static void texts(String text, Function<String, EventBody> maker, List<EventBody> wrong) {
    for (int i = 0; i < text.length(); i++) {
      char flipped = (char) (text.charAt(i) ^ 1);
      wrong.add(maker.apply(text.substring(0, i) + flipped + text.substring(i + 1)));
    }
  }

  private static List<Payload> payloads(Payload payload) {
    List<Payload> wrong = new ArrayList<>();
    for (int i = 0; i < payload.size(); i++) {
      byte[] bytes = payload.bytes();
      bytes[i] ^= 1;
      wrong.add(Payload.wrap(bytes));
    }
    return wrong;
  }
}
