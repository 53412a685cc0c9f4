package io.lightcone.replay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of this module: in this JVM, or in one of their own. */
@Command(name = "lightcone")
public final class TestMain {
  /** What a command left behind. */
  public record Result(int code, String out, String err) {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commands().execute(arguments));
  }

  private static CommandLine commands() {
    return new CommandLine(new TestMain())
        .addSubcommand("verify", new VerifyCommand())
        .addSubcommand("replay", new ReplayCommand());
  }

  /** Runs a command in this JVM. */
  public static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    CommandLine line = commands();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    for (CommandLine command : line.getSubcommands().values()) {
      command.setOut(line.getOut()).setErr(line.getErr());
    }
    int code = line.execute(texts);
    return new Result(code, out.toString(), err.toString());
  }

  static Process start(Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), TestMain.class.getName()));
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return new ProcessBuilder(command).start();
  }
}
