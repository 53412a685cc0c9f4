package io.lightcone.runtime.rewriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers from fields, and keeps what it was told. */
final class ScriptedInterceptor implements Interceptor {
  long wallNanos = 1_700_000_000_123_456_789L;
  long nanoTime = 42;
  long bits = 0x0123_4567_89AB_CDEFL;
  final Map<String, String> environment = new HashMap<>();
  final Map<String, String> properties = new HashMap<>();
  final List<String> asked = new ArrayList<>();
  final List<String> statics = new ArrayList<>();
  final List<RefusedOperationError> refusals = new ArrayList<>();

  @Override
  public long wallNanos() {
    asked.add("wall");
    return wallNanos;
  }

  @Override
  public long nanoTime() {
    asked.add("nano");
    return nanoTime;
  }

  @Override
  public long randomBits(String stream) {
    asked.add(stream);
    return bits;
  }

  @Override
  public String environment(String name) {
    asked.add("environment " + name);
    return environment.get(name);
  }

  @Override
  public String property(String name) {
    asked.add("property " + name);
    return properties.get(name);
  }

  @Override
  public void staticWritten(String field) {
    statics.add(field);
  }

  @Override
  public void refused(RefusedOperationError refusal) {
    refusals.add(refusal);
  }
}
