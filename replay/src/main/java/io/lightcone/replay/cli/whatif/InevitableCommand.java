package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.explore.Inevitability;
import io.lightcone.replay.oracle.Oracles;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lightcone inevitable}. */
@Command(
    name = "inevitable",
    mixinStandardHelpOptions = true,
    description = {
      "Says how likely a failure was at each of its ancestors: the share of continuations, in",
      "random legal orders, that still fail. The knee is where it rises most.",
      "PREDICATE is one of " + Oracles.FORMS + "."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:estimated",
      "2:bad usage, it does not fail in that way, or something can't be read",
      "130:it was interrupted"
    })
public final class InevitableCommand extends SearchCommand {
  private static final int BAR = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Option(
      names = "--fails",
      paramLabel = "PREDICATE",
      defaultValue = "failed",
      description = "what counts as the failure (default: ${DEFAULT-VALUE})")
  private String fails;

  @Option(
      names = "--ancestors",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "how many ancestors to look at first, before the knee is narrowed down"
              + " (default: ${DEFAULT-VALUE})")
  private int ancestors;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "30",
      description = "continuations of each (default: ${DEFAULT-VALUE})")
  private int samples;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "how late something may happen, in recorded time (default: ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides the random orders (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  int search(Reexecution reexecution, PrintWriter out) {
    if (ancestors < 2 || samples < 1) {
      throw new UsageException("--ancestors must be 2 or more, --samples 1 or more");
    }
    Inevitability.Curve curve =
        Inevitability.of(
            reexecution,
            Oracles.parse(fails, reexecution.history()),
            ancestors,
            samples,
            Durations.micros(window),
            seed);
    if (json) {
      out.println(json(curve).toPrettyString());
    } else {
      print(curve, out);
    }
    return 0;
  }

  private void print(Inevitability.Curve curve, PrintWriter out) {
    out.printf(
        "share of continuations that still fail, %d samples each, 95 %% interval:%n", samples);
    for (int i = 0; i < curve.points().size(); i++) {
      Inevitability.Point point = curve.points().get(i);
      int filled = (int) Math.round(point.share() * BAR);
      out.println(
          String.format(
              Locale.ROOT,
              "  %3.0f %%  %3.0f-%3.0f %%  %s%s  after %s%s",
              100 * point.share(),
              100 * point.low(),
              100 * point.high(),
              "#".repeat(filled),
              ".".repeat(BAR - filled),
              point.event(),
              i == curve.knee() ? "  <- knee" : ""));
    }
  }

  private ObjectNode json(Inevitability.Curve curve) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("samples", samples);
    ArrayNode points = object.putArray("points");
    for (Inevitability.Point point : curve.points()) {
      ObjectNode one = points.addObject();
      one.put("event", point.event());
      one.put("failing", point.failing());
      one.put("share", point.share());
      one.put("low", point.low());
      one.put("high", point.high());
    }
    if (curve.knee() >= 0) {
      object.put("knee", curve.points().get(curve.knee()).event());
    }
    return object;
  }
}
