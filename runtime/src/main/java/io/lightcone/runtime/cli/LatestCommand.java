package io.lightcone.runtime.cli;

import io.lightcone.runtime.network.local.NamespaceAccess;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone latest}. */
@Command(
    name = "latest",
    mixinStandardHelpOptions = true,
    description = "Prints the number of a WooF's newest element; 0 when it has none.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:bad usage, or no such namespace or WooF"})
public final class LatestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NSDIR/WOOF", description = "the namespace's directory and the WooF")
  private String target;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    Target where = Target.parse(target);
    long latest;
    try (NamespaceAccess namespace = Access.reading(where.directory(), Access.client())) {
      latest = namespace.latest(where.woof());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Answers.print(out, Answers.object().put("woof", target).put("latest", latest));
    } else {
      out.println(latest);
      out.flush();
    }
    return 0;
  }
}
