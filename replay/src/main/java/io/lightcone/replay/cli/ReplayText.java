package io.lightcone.replay.cli;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.HandlerSummary;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.runtime.invocation.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Replays in words. */
final class ReplayText {
  private ReplayText() {}

  /**
   * What a verification found to differ, handler by handler.
   *
   * @param handlers the code it ran on; null for the recorded code
   */
  static void printDifferences(Summary summary, Path handlers, PrintWriter out) {
    summary.handlers().stream()
        .filter(handler -> handler.diverged() > 0)
        .forEach(handler -> print(handler, out));
    if (summary.diverged() > 0 && handlers != null) {
      unchanged(summary, out);
    }
  }

  /**
   * The counts of a verification.
   *
   * @param handlers the code it ran on; null for the recorded code
   */
  static void printCounts(Summary summary, Path handlers, PrintWriter out) {
    if (!summary.complete()) {
      out.println("interrupted: these are partial counts, the rest was not replayed");
    }
    out.printf(
        "%,d invocations%s: %,d faithful, %,d diverged, %,d not replayable%n",
        summary.invocations(),
        handlers == null ? "" : " on " + handlers,
        summary.faithful(),
        summary.diverged(),
        summary.notReplayable());
    summary.reasons().forEach((reason, count) -> out.printf("  %,d: %s%n", count, reason));
    if (summary.weakened() > 0) {
      out.printf(
          "  %,d of the faithful ones wrote static fields, which replay can't restore%n",
          summary.weakened());
    }
    if (summary.missingEvents() > 0) {
      out.printf("  at least %,d events are missing in the recording%n", summary.missingEvents());
    }
  }

  private static void print(HandlerSummary handler, PrintWriter out) {
    out.printf(
        "%s: %,d of %,d differ%n", handler.handler(), handler.diverged(), handler.invocations());
    handler
        .differences()
        .forEach((difference, count) -> out.printf("  %,d in: %s%n", count, difference));
    Replay first = handler.first();
    out.printf("  first: %s at step %d%n", first.invocation(), first.divergence().step());
    print(first.divergence(), "    ", out);
    out.println();
  }

  private static void unchanged(Summary summary, PrintWriter out) {
    String same =
        summary.handlers().stream()
            .filter(handler -> handler.faithful() == handler.invocations())
            .map(handler -> "%s (%,d)".formatted(handler.handler(), handler.invocations()))
            .collect(Collectors.joining(", "));
    if (!same.isEmpty()) {
      out.println("the same as before: " + same);
    }
  }

  static void print(Replay replay, PrintWriter out) {
    for (Step step : replay.steps()) {
      out.printf(
          "  %3d %s %s%n",
          step.index(),
          step.equal() ? "=" : "!",
          step.equal() ? step.recorded() : "recorded: " + step.recorded());
    }
    switch (replay.verdict()) {
      case FAITHFUL -> out.println(replay.invocation() + " is faithful, byte for byte");
      case NOT_REPLAYABLE ->
          out.println(replay.invocation() + " can't be replayed: " + replay.reason());
      case DIVERGED -> print(replay.invocation(), replay.divergence(), out);
    }
    if (replay.verdict() == Verdict.FAITHFUL && replay.staticWrites() > 0) {
      out.println("  but it wrote static fields, which replay can't restore");
    }
  }

  private static void print(String invocation, Divergence divergence, PrintWriter out) {
    out.printf("%s diverged at step %d%n", invocation, divergence.step());
    print(divergence, "  ", out);
  }

  private static void print(Divergence divergence, String indent, PrintWriter out) {
    out.printf(
        "%srecorded: %s%s%n",
        indent, orNothing(divergence.recorded()), at(divergence.recordedSite()));
    out.printf("%snow:      %s%s%n", indent, orNothing(divergence.now()), at(divergence.nowSite()));
    for (Difference difference : divergence.differences()) {
      out.printf(
          "%s  %s: %s, now %s%n",
          indent,
          difference.path().isEmpty() ? "/" : difference.path(),
          orNothing(difference.recorded()),
          orNothing(difference.now()));
    }
    out.printf("%sbecause %s (%s)%n", indent, divergence.cause().sentence(), divergence.evidence());
  }

  private static String orNothing(String text) {
    return text == null ? "nothing" : text;
  }

  private static String at(String site) {
    return site == null ? "" : "  at " + site;
  }
}
