package io.lightcone.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.ProcessEnd;
import io.lightcone.runtime.namespace.Durability;
import io.lightcone.runtime.namespace.InvocationEnd;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.network.local.LocalServer;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a namespace, made if it isn't there, with bundles of handlers until it is stopped.",
      "Other processes reach it by its directory: lightcone put, get, latest, ls, create."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "130 or 143:it was stopped by Ctrl-C or a signal, and has closed the namespace",
      "2:bad usage, the namespace or a bundle can't be opened, or nothing can be written any more"
    })
public final class RunCommand implements Callable<Integer> {
  private static final long LOOK_NANOS = 500_000_000L;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "BUNDLE",
      description = "jars or class directories; without any, those in use when it last stopped")
  private List<Path> bundles = List.of();

  @Option(
      names = "--dir",
      required = true,
      paramLabel = "NSDIR",
      description = "the namespace's directory")
  private String directory;

  @Option(names = "--create", paramLabel = "WOOF", description = "make this WooF; may be repeated")
  private List<String> woofs = List.of();

  @Option(
      names = "--durability",
      paramLabel = "os|interval|each",
      defaultValue = "os",
      description = "what an acknowledged put survives: ${COMPLETION-CANDIDATES} (os)")
  private Durability durability;

  @Option(
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "a property that handlers may read; may be repeated")
  private Map<String, String> properties = Map.of();

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "an environment variable that handlers may read; may be repeated")
  private Set<String> environment = Set.of();

  @Option(names = "--json", description = "print JSON, one object a line")
  private boolean json;

  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicBoolean stopping = new AtomicBoolean();

  @Override
  public Integer call() {
    Path home = Target.path(directory);
    List<LoadedBundle> loaded = new ArrayList<>();
    bundles.forEach(bundle -> loaded.add(LoadedBundle.load(Bundle.of(bundle))));
    Options options =
        Options.defaults().with(durability).withProperties(properties).withEnvironment(environment);
    Environment world = Environment.real();
    Namespace namespace = Namespace.open(home, options, world);
    namespace.onEnd(this::tell);
    loaded.forEach(namespace::deploy);
    woofs.forEach(namespace::create);
    LocalServer server = LocalServer.start(home, namespace, world.scheduler());
    Runnable stop = () -> stop(server, namespace, world);
    Runnable takeBack = ProcessEnd.first(stop);
    ready(namespace, home);
    while (!stopping.get() && !namespace.hasEnded()) {
      world.scheduler().await(() -> stopping.get() || namespace.hasEnded(), LOOK_NANOS);
    }
    if (!stopping.get()) {
      takeBack.run();
      stop.run();
      return lost(namespace);
    }
    return 0;
  }

  private void stop(LocalServer server, Namespace namespace, Environment world) {
    if (stopping.compareAndSet(false, true)) {
      server.close();
      namespace.close();
      int pending = namespace.pending().size();
      world.close();
      summary(namespace, pending);
    }
  }

  private int lost(Namespace namespace) {
    spec.commandLine()
        .getErr()
        .println(
            "lightcone run: the journal can't be written any more, run it again: "
                + namespace.name());
    return 2;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void ready(Namespace namespace, Path home) {
    List<String> handlers = namespace.handlers();
    if (json) {
      ObjectNode line =
          Answers.object().put("ready", namespace.name()).put("directory", home.toString());
      ArrayNode names = line.putArray("handlers");
      handlers.forEach(names::add);
      out().println(line);
    } else {
      out()
          .printf(
              "%s is ready in %s; %s%n",
              namespace.name(),
              home,
              handlers.isEmpty() ? "no handlers" : "handlers: " + String.join(", ", handlers));
    }
    out().flush();
  }

  private void tell(InvocationEnd end) {
    ended.incrementAndGet();
    if (end.outcome() == Outcome.OK) {
      return;
    }
    failed.incrementAndGet();
    String outcome = end.outcome().name().toLowerCase(Locale.ROOT);
    if (json) {
      out()
          .println(
              Answers.object()
                  .put("invocation", end.invocation())
                  .put("outcome", outcome)
                  .put("error", String.valueOf(end.error())));
      out().flush();
    } else {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "%s %s: %s; lightcone replay %s %s%n",
          end.invocation(), outcome, oneLine(end.error()), directory, end.invocation());
      err.flush();
    }
  }

  private static String oneLine(Failure error) {
    return String.valueOf(error).strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  private void summary(Namespace namespace, int pending) {
    if (json) {
      out()
          .println(
              Answers.object()
                  .put("stopped", namespace.name())
                  .put("invocations", ended.get())
                  .put("failed", failed.get())
                  .put("pending", pending));
    } else {
      out()
          .printf(
              Locale.ROOT,
              "%s has stopped: %,d invocations ended, %,d of them failed, %,d triggers wait for"
                  + " the next run%n",
              namespace.name(),
              ended.get(),
              failed.get(),
              pending);
    }
    out().flush();
  }
}
