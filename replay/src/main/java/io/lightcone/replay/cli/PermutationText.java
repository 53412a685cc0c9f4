package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.permutation.Factor;
import io.lightcone.replay.permutation.Permutations;
import io.lightcone.replay.permutation.Varying;
import java.io.PrintWriter;
import java.util.Set;

/** What permuted executions gave, in words and as JSON. */
final class PermutationText {
  private static final int SHOWN = 20;

  private PermutationText() {}

  static void print(Permutations.Report report, PrintWriter out) {
    for (Varying one : report.varying().subList(0, Math.min(SHOWN, report.varying().size()))) {
      String paths = one.paths().isEmpty() ? "" : " at " + String.join(", ", one.paths());
      out.printf("%s varies at step %d%s%n", one.invocation(), one.step(), paths);
      out.println("  recorded: " + one.recorded());
      out.println("  permuted: " + one.now());
      if (one.comesWith().isEmpty()) {
        out.println("  comes with several changes together, with none alone");
      } else {
        out.println(
            "  comes with: " + words(one.comesWith()) + "; not with: " + words(one.goesWith()));
        out.println("  likely source: " + one.source());
      }
    }
    if (report.varying().size() > SHOWN) {
      out.printf("... and %,d more (--json)%n", report.varying().size() - SHOWN);
    }
    int executions = report.executions().size();
    out.printf(
        "%,d permuted execution%s of each invocation: %s%n",
        executions,
        executions == 1 ? "" : "s",
        report.agreed() ? "all agreed" : "%,d of them vary".formatted(report.varying().size()));
    report.unlike().forEach(what -> out.println("  " + what));
  }

  private static String words(Set<Factor> factors) {
    return factors.isEmpty()
        ? "nothing"
        : String.join(", ", factors.stream().sorted().map(Factor::text).toList());
  }

  static ObjectNode json(Permutations.Report report) {
    ObjectNode json = ReplayJson.MAPPER.createObjectNode();
    ArrayNode executions = json.putArray("executions");
    for (Set<Factor> factors : report.executions()) {
      ArrayNode one = executions.addArray();
      factors.forEach(factor -> one.add(factor.text()));
    }
    ArrayNode varying = json.putArray("varying");
    for (Varying one : report.varying()) {
      ObjectNode item = varying.addObject();
      item.put("invocation", one.invocation());
      item.put("step", one.step());
      item.put("recorded", one.recorded());
      item.put("now", one.now());
      one.paths().forEach(item.putArray("paths")::add);
      one.comesWith().stream()
          .sorted()
          .forEach(factor -> item.withArray("comesWith").add(factor.text()));
      one.goesWith().stream()
          .sorted()
          .forEach(factor -> item.withArray("goesWith").add(factor.text()));
      item.put("source", one.source());
    }
    report.unlike().forEach(json.putArray("unlike")::add);
    return json;
  }
}
