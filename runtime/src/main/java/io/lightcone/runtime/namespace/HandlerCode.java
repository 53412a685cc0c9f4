package io.lightcone.runtime.namespace;

import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Retry;
import io.lightcone.runtime.invocation.Payloads;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** One handler of a loaded bundle: how to make and run it. Safe for several threads. */
public final class HandlerCode {
  private final String name;
  private final String bundle;
  private final Constructor<? extends Handler> constructor;
  private final Payloads payloads;
  private final int attempts;
  private final long delayMillis;

  HandlerCode(String name, String bundle, Class<? extends Handler> type, Payloads payloads) {
    this.name = name;
    this.bundle = bundle;
    this.payloads = payloads;
    try {
      this.constructor = type.getConstructor();
      this.constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new NamespaceException(
          "handler needs a public constructor without arguments: " + type.getName(), e);
    }
    Retry retry = type.getAnnotation(Retry.class);
    this.attempts = retry == null ? 1 : Math.max(1, Math.min(100, retry.attempts()));
    this.delayMillis = retry == null ? 0 : Math.max(0, retry.delayMillis());
  }

  /** The name that puts use. */
  public String name() {
    return name;
  }

  /** Digest of its bundle. */
  public String bundle() {
    return bundle;
  }

  /** Turns its objects to bytes and back. */
  public Payloads payloads() {
    return payloads;
  }

  /** How many attempts a trigger gets, from 1. */
  public int attempts() {
    return attempts;
  }

  long delayNanos(int attempt) {
    return (delayMillis * 1_000_000L) << Math.min(20, attempt - 1);
  }

  /**
   * Makes the handler, as an invocation does.
   *
   * @throws Throwable what its constructor throws
   */
  public Handler create() throws Throwable {
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
