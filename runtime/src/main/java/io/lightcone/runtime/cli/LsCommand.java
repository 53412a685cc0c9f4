package io.lightcone.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.network.local.Listing;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.WooFInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone ls}. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "Lists a namespace's WooFs and handlers.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "2:bad usage, or no such namespace"})
public final class LsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NSDIR", description = "the namespace's directory")
  private String target;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    Path directory = Target.path(target);
    Listing listing;
    try (NamespaceAccess namespace = Access.reading(directory, Access.client())) {
      listing = namespace.list();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Answers.print(out, asJson(listing));
    } else {
      print(listing, out);
    }
    out.flush();
    return 0;
  }

  private static ObjectNode asJson(Listing listing) {
    ObjectNode answer = Answers.object().put("namespace", listing.name());
    ArrayNode woofs = answer.putArray("woofs");
    for (Listing.WooF woof : listing.woofs()) {
      WooFInfo info = woof.info();
      woofs
          .addObject()
          .put("name", info.name())
          .put("latest", woof.latest())
          .put("elements", woof.elements())
          .put("history", info.history())
          .put("elementBytes", info.elementBytes())
          .put("fixed", info.fixed())
          .put("dispatch", info.dispatch().name().toLowerCase(Locale.ROOT));
    }
    ArrayNode handlers = answer.putArray("handlers");
    listing.handlers().forEach(handlers::add);
    return answer;
  }

  private static void print(Listing listing, PrintWriter out) {
    for (Listing.WooF woof : listing.woofs()) {
      WooFInfo info = woof.info();
      out.printf(
          Locale.ROOT,
          "%s/%s  %,d elements, keeps %,d, %s %,d bytes each%s%n",
          listing.name(),
          info.name(),
          woof.latest(),
          info.history(),
          info.fixed() ? "exactly" : "at most",
          info.elementBytes(),
          info.dispatch() == Dispatch.SERIAL ? ", serial" : "");
    }
    out.println(
        listing.handlers().isEmpty()
            ? "no handlers"
            : "handlers: " + String.join(", ", listing.handlers()));
  }
}
