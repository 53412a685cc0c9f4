package io.lightcone.runtime.invocation;

import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.rewriter.Hooks;
import io.lightcone.runtime.rewriter.RefusedOperationError;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * How a run of a handler ended.
 *
 * @param outcome ok, failed or refused
 * @param error what was thrown, or null
 * @param stack its stack trace as text, or null
 * @param digest digest of the operations
 * @param staticWrites how often it wrote a static field
 */
public record HandlerOutcome(
    Outcome outcome, Failure error, String stack, long digest, int staticWrites) {
  private static final int LONGEST_STACK = 16_384;
  private static final String OURS = "io.lightcone.runtime.";

  /** Makes a handler. */
  @FunctionalInterface
  public interface Maker {
    /** Makes it. */
    Handler make() throws Throwable;
  }

  /**
   * Runs a handler on this thread, with the invocation bound to it: live, resumed and replayed
   * alike.
   *
   * @throws MismatchError if it left the recording
   * @throws IncompleteRecordingError if the recording lacks an answer
   * @throws WorldEnded if its world ended under it
   */
  public static HandlerOutcome of(Maker maker, BoundInvocation invocation, ElementView element) {
    Hooks.bind(invocation);
    element.countInto(invocation);
    try {
      maker.make().handle(invocation, element);
      return ended(Outcome.OK, null, invocation);
    } catch (WorldEnded | MismatchError | IncompleteRecordingError e) {
      throw e;
    } catch (RefusedOperationError e) {
      return ended(Outcome.REFUSED, e, invocation);
    } catch (Throwable e) {
      return ended(Outcome.FAILED, e, invocation);
    } finally {
      Hooks.unbind();
      invocation.unbindLog();
    }
  }

  private static HandlerOutcome ended(
      Outcome outcome, Throwable thrown, BoundInvocation invocation) {
    invocation.ended();
    return new HandlerOutcome(
        outcome,
        thrown == null ? null : Failure.of(thrown),
        thrown == null ? null : stackOf(thrown),
        invocation.digest(),
        invocation.staticWrites());
  }

  /** The stack trace down to the handler; what lies below is ours and the same for everyone. */
  private static String stackOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    StringBuilder kept = new StringBuilder();
    for (String line : text.toString().split("\\R")) {
      if (line.contains("at " + OURS + "invocation.HandlerOutcome.of(")) {
        break;
      }
      if (kept.length() + line.length() < LONGEST_STACK) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }
}
