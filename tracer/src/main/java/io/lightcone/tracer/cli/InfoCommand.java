package io.lightcone.tracer.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.explain.Summaries;
import io.lightcone.tracer.explain.Summary;
import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a recording holds. */
@Command(
    name = "info",
    description = "What a recording holds: namespaces, WooFs, handlers, counts, failures, gaps.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the recording was read", "2:bad usage, or not a recording"})
public final class InfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "RECORDING",
      description = "namespace directories, or directories that hold them")
  private List<Path> paths;

  @Override
  public Integer call() throws IOException {
    return Output.with(paths, this::print);
  }

  private int print(EventTable table) {
    Summary summary = Summaries.of(table);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Output.json(json(summary)));
    } else {
      new InfoText(summary, out).print();
    }
    out.flush();
    return Output.OK;
  }

  private static ObjectNode json(Summary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode namespaces = json.putArray("namespaces");
    summary
        .namespaces()
        .forEach(
            one ->
                namespaces
                    .addObject()
                    .put("id", one.id())
                    .put("name", one.name())
                    .put("events", one.events()));
    json.put("events", summary.events());
    json.put("puts", summary.puts());
    json.put("reads", summary.reads());
    json.put("invocations", summary.invocations());
    json.put("failed", summary.failed());
    json.put("pending", summary.pending());
    json.put("fromMicros", summary.fromMicros());
    json.put("toMicros", summary.toMicros());
    details(json, summary);
    return json;
  }

  private static void details(ObjectNode json, Summary summary) {
    ArrayNode woofs = json.putArray("woofs");
    summary
        .woofs()
        .forEach(
            one ->
                woofs
                    .addObject()
                    .put("namespace", one.namespace())
                    .put("name", one.name())
                    .put("elements", one.elements()));
    ArrayNode handlers = json.putArray("handlers");
    summary
        .handlers()
        .forEach(
            one ->
                handlers
                    .addObject()
                    .put("namespace", one.namespace())
                    .put("name", one.name())
                    .put("invocations", one.invocations())
                    .put("failed", one.failed()));
    ArrayNode bundles = json.putArray("bundles");
    summary
        .bundles()
        .forEach(
            one ->
                bundles
                    .addObject()
                    .put("namespace", one.namespace())
                    .put("digest", one.digest())
                    .put("kept", one.kept()));
    json.put("gaps", summary.gaps().size());
    ArrayNode gaps = json.putArray("gapDetails");
    summary
        .gaps()
        .forEach(
            gap ->
                gaps.addObject()
                    .put("namespace", summary.namespaces().get(gap.namespace()).name())
                    .put("kind", gap.kind())
                    .put("fromSeq", gap.fromSeq())
                    .put("count", gap.count())
                    .put("text", gap.text()));
  }
}
