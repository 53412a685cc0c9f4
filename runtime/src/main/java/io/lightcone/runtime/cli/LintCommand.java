package io.lightcone.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.lint.Finding;
import io.lightcone.runtime.lint.Lint;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Reads handlers' code for what replay can't repeat.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was found, or warnings only",
      "1:there are errors",
      "2:bad usage, or a bundle can't be read"
    })
public final class LintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "BUNDLE",
      description = "jars, or directories of compiled classes")
  private List<Path> bundles;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    int handlers = 0;
    try {
      for (Path path : bundles) {
        Bundle bundle = read(path);
        handlers += bundle.handlers().size();
        findings.addAll(Lint.of(bundle).findings());
      }
    } catch (BundleException e) {
      spec.commandLine().getErr().println("lightcone lint: " + e.getMessage());
      return 2;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Answers.print(out, asJson(findings, handlers));
    } else {
      print(findings, handlers, out);
    }
    out.flush();
    return errors(findings) == 0 ? 0 : 1;
  }

  private static Bundle read(Path path) {
    if (!Files.exists(path)) {
      throw new BundleException("no such jar or directory: " + path);
    }
    Bundle bundle = Bundle.of(path);
    if (bundle.handlers().isEmpty()) {
      throw new BundleException(
          "no handlers here: expected a jar or a directory of compiled classes: " + path);
    }
    return bundle;
  }

  private static long errors(List<Finding> findings) {
    return findings.stream().filter(one -> one.kind().severity().equals("error")).count();
  }

  private static void print(List<Finding> findings, int handlers, PrintWriter out) {
    for (Finding finding : findings) {
      out.println(finding.text());
      out.println();
    }
    long errors = errors(findings);
    out.printf(
        "%,d handler%s: %,d error%s, %,d warning%s%n",
        handlers,
        handlers == 1 ? "" : "s",
        errors,
        errors == 1 ? "" : "s",
        findings.size() - errors,
        findings.size() - errors == 1 ? "" : "s");
  }

  private static ObjectNode asJson(List<Finding> findings, int handlers) {
    ObjectNode answer = Answers.object().put("handlers", handlers);
    ArrayNode list = answer.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode one = list.addObject();
      one.put("severity", finding.kind().severity());
      one.put("kind", finding.kind().words());
      one.put("what", finding.what());
      one.put("class", finding.className());
      one.put("method", finding.method());
      one.put("file", finding.file());
      one.put("line", finding.line());
      one.put("handler", finding.handler());
      finding.chain().forEach(one.withArray("chain")::add);
      one.put("wayOut", finding.wayOut());
    }
    return answer;
  }
}
