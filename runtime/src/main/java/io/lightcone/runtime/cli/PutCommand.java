package io.lightcone.runtime.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.runtime.network.local.NamespaceAccess;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone put}. */
@Command(
    name = "put",
    mixinStandardHelpOptions = true,
    description = "Appends what it reads from standard input, and prints the element's number.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is in the journal", "2:bad usage, or it was refused"})
public final class PutCommand implements Callable<Integer> {
  private final InputStream in;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NSDIR/WOOF", description = "the namespace's directory and the WooF")
  private String target;

  @Option(names = "--handler", paramLabel = "NAME", description = "the handler to trigger")
  private String handler;

  @Option(names = "--lines", description = "append each line as an element of its own")
  private boolean lines;

  @Option(names = "--session", paramLabel = "NAME", description = "what to call the session")
  private String session;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  /** Reads standard input. */
  public PutCommand() {
    this(System.in);
  }

  PutCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Target where = Target.parse(target);
    Target.checkNamespace(where.directory());
    String client = session == null ? Access.client() : session;
    long[] numbers = {0, 0};
    try (NamespaceAccess namespace = Access.writing(where.directory(), client)) {
      if (lines) {
        putLines(namespace, where, numbers);
      } else {
        numbers[0] = namespace.put(where.woof(), handler, in.readAllBytes());
        numbers[1] = numbers[0];
      }
    } catch (RuntimeException e) {
      if (lines && numbers[0] > 0) {
        print(numbers); // what is acknowledged is told, whatever came after
      }
      throw e;
    }
    print(numbers);
    return 0;
  }

  private void putLines(NamespaceAccess namespace, Target where, long[] numbers)
      throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    for (byte[] line = line(buffered); line != null; line = line(buffered)) {
      numbers[1] = namespace.put(where.woof(), handler, line);
      numbers[0] = numbers[0] == 0 ? numbers[1] : numbers[0];
    }
  }

  /** The bytes up to the next line feed; null at the end. */
  private static byte[] line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = from.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = from.read();
    }
    return line.toByteArray();
  }

  private void print(long[] numbers) {
    if (json) {
      ObjectNode answer = Answers.object().put("woof", target);
      if (lines) {
        answer.put("first", numbers[0]).put("last", numbers[1]);
      } else {
        answer.put("seqno", numbers[0]);
      }
      Answers.print(spec.commandLine().getOut(), answer);
    } else {
      String text = lines ? numbers[0] + " " + numbers[1] : Long.toString(numbers[0]);
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    }
  }
}
