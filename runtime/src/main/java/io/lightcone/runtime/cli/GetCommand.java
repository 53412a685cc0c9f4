package io.lightcone.runtime.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.network.local.NamespaceAccess;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone get}. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    description = "Prints an element, byte for byte.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is there",
      "1:it is not there yet, or history has let it go",
      "2:bad usage, or no such namespace"
    })
public final class GetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NSDIR/WOOF",
      description = "the namespace's directory and the WooF")
  private String target;

  @Parameters(index = "1", paramLabel = "SEQNO", description = "the element's number, from 1")
  private long seqno;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    Target where = Target.parse(target);
    NamespaceAccess.Got got;
    try (NamespaceAccess namespace = Access.reading(where.directory(), Access.client())) {
      got = namespace.get(where.woof(), seqno);
    }
    if (json) {
      Answers.print(spec.commandLine().getOut(), asJson(got));
    } else if (got.payload() == null) {
      spec.commandLine()
          .getErr()
          .printf(
              "lightcone get: element is %s: %s#%d%n",
              got.status().name().toLowerCase(Locale.ROOT), target, seqno);
    } else {
      print(got.payload());
    }
    return got.payload() == null ? 1 : 0;
  }

  private ObjectNode asJson(NamespaceAccess.Got got) {
    ObjectNode answer =
        Answers.object()
            .put("woof", target)
            .put("seqno", seqno)
            .put("status", got.status().name().toLowerCase(Locale.ROOT));
    if (got.payload() != null) {
      Answers.addPayload(answer, got.payload());
    }
    return answer;
  }

  private void print(byte[] payload) {
    PrintWriter out = spec.commandLine().getOut();
    String text = Answers.text(payload);
    if (text == null) {
      out.flush();
      // a writer would make text of it
      System.out.write(payload, 0, payload.length);
      System.out.flush();
    } else {
      out.print(text);
      if (System.console() != null) {
        out.println();
      }
      out.flush();
    }
  }
}
