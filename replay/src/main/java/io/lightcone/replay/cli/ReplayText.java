package io.lightcone.replay.cli;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.runtime.invocation.Step;
import java.io.PrintWriter;

/** Replays in words. */
final class ReplayText {
  private static final int SHOWN = 10;

  private ReplayText() {}

  static void print(Summary summary, PrintWriter out) {
    summary.divergences().stream().limit(SHOWN).forEach(replay -> print(replay, out));
    if (summary.diverged() > SHOWN) {
      out.printf("... and %,d more that diverged%n", summary.diverged() - SHOWN);
    }
    out.printf(
        "%,d invocations: %,d faithful, %,d diverged, %,d not replayable%n",
        summary.invocations(), summary.faithful(), summary.diverged(), summary.notReplayable());
    summary.reasons().forEach((reason, count) -> out.printf("  %,d: %s%n", count, reason));
    if (summary.weakened() > 0) {
      out.printf(
          "  %,d of the faithful ones wrote static fields, which replay can't restore%n",
          summary.weakened());
    }
    if (summary.missingEvents() > 0) {
      out.printf("  at least %,d events are missing in the recording%n", summary.missingEvents());
    }
    if (!summary.complete()) {
      out.println("  cancelled: the rest was not replayed");
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
    out.printf(
        "  recorded: %s%s%n", orNothing(divergence.recorded()), at(divergence.recordedSite()));
    out.printf("  now:      %s%s%n", orNothing(divergence.now()), at(divergence.nowSite()));
    for (Difference difference : divergence.differences()) {
      out.printf(
          "    %s: %s, now %s%n",
          difference.path().isEmpty() ? "/" : difference.path(),
          difference.recorded(),
          difference.now());
    }
    out.printf("  because %s (%s)%n", divergence.cause().sentence(), divergence.evidence());
  }

  private static String orNothing(String text) {
    return text == null ? "nothing more" : text;
  }

  private static String at(String site) {
    return site == null ? "" : "  at " + site;
  }
}
