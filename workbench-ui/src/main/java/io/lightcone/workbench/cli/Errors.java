package io.lightcone.workbench.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line for the user. */
final class Errors {
  static final int UNUSABLE = 2;

  private final boolean stacks;

  Errors(boolean stacks) {
    this.stacks = stacks;
  }

  int badUsage(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    line.getErr().printf("%s: %s; see %s --help%n", name, oneLine(e.getMessage()), name);
    stack(line, e);
    return UNUSABLE;
  }

  int failed(Exception e, CommandLine line, ParseResult result) {
    return e instanceof ParameterException usage ? badUsage(usage, new String[0]) : report(line, e);
  }

  int report(CommandLine line, Throwable e) {
    String name = line.getCommandSpec().qualifiedName();
    line.getErr().printf("%s: %s%n", name, sentence(e));
    stack(line, e);
    return UNUSABLE;
  }

  private void stack(CommandLine line, Throwable e) {
    if (stacks) {
      e.printStackTrace(line.getErr());
    }
  }

  /** What went wrong, on one line; never empty. */
  static String sentence(Throwable e) {
    if (e instanceof UncheckedIOException) {
      return sentence(e.getCause());
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or directory: " + oneLine(e.getMessage());
    }
    if (e instanceof AccessDeniedException) {
      return "no permission: " + oneLine(e.getMessage());
    }
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return "can't use the file: " + oneLine(e.getMessage());
    }
    if (e instanceof OutOfMemoryError) {
      return "out of memory: give more with JAVA_TOOL_OPTIONS=-Xmx4g";
    }
    String message = e.getMessage();
    boolean ours = e.getClass().getName().startsWith("io.lightcone.");
    String kind = ours || message != null && message.contains(" ") ? "" : kind(e);
    return message == null ? kind + "no more is known" : kind + oneLine(message);
  }

  private static String kind(Throwable e) {
    return e.getClass().getSimpleName() + ": ";
  }

  private static String oneLine(String message) {
    return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
