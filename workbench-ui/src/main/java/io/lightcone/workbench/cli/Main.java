package io.lightcone.workbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Entry point. Must not extend JavaFX's {@code Application}. */
@Command(
    name = "lightcone",
    description = "Causal debugging and replay for functions over append-only logs.",
    mixinStandardHelpOptions = true,
    version = "lightcone 0.1.0",
    footer = {
      "",
      "RECORDING is a namespace directory, several of them, or a directory that holds them.",
      "Events are written namespace/seq, elements namespace/woof#seqno, invocations"
          + " namespace/handler@seq.",
      "--debug-errors, or LIGHTCONE_DEBUG_ERRORS=1, shows the stack of an error."
    })
public final class Main implements Runnable {
  private static final String DEBUG_ERRORS = "--debug-errors";

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  /**
   * Runs a command.
   *
   * @return its exit code: 0 is yes, 1 is no, 2 is bad usage or unusable input
   */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    boolean debug = rest.remove(DEBUG_ERRORS) || isSet(System.getenv("LIGHTCONE_DEBUG_ERRORS"));
    Errors errors = new Errors(debug);
    CommandLine line = new CommandLine(new Main());
    line.setOut(out).setErr(err);
    try {
      addCommands(line, rest);
      // again: only the subcommands that are there get them
      line.setOut(out).setErr(err);
      line.setParameterExceptionHandler(errors::badUsage);
      line.setExecutionExceptionHandler(errors::failed);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      return line.execute(rest.toArray(new String[0]));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return errors.report(line, e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static boolean isSet(String value) {
    return value != null && !value.isEmpty() && !value.equals("0");
  }

  /** Only the one that is asked for, if it can be told: loading all takes longer than most run. */
  private static void addCommands(CommandLine line, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> names = Subcommands.names();
    for (String name : names.contains(first) ? List.of(first) : names) {
      line.addSubcommand(name, Subcommands.create(name));
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
