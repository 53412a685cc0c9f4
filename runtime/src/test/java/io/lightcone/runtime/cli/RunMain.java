package io.lightcone.runtime.cli;

import picocli.CommandLine;

/** {@code lightcone run} as a process of its own. */
final class RunMain {
  private RunMain() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new RunCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(arguments));
  }
}
