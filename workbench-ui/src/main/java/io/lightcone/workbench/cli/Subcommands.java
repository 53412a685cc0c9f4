package io.lightcone.workbench.cli;

import io.lightcone.replay.cli.ReplayCommand;
import io.lightcone.replay.cli.VerifyCommand;
import io.lightcone.replay.cli.whatif.BranchCommand;
import io.lightcone.replay.cli.whatif.CheckedWhyCommand;
import io.lightcone.replay.cli.whatif.DiffCommand;
import io.lightcone.replay.cli.whatif.ExploreCommand;
import io.lightcone.replay.cli.whatif.InevitableCommand;
import io.lightcone.replay.cli.whatif.MinimizeCommand;
import io.lightcone.replay.cli.whatif.RacesCommand;
import io.lightcone.replay.cli.whatif.RepairCommand;
import io.lightcone.replay.cli.whatif.WhyNotCommand;
import io.lightcone.runtime.cli.CreateCommand;
import io.lightcone.runtime.cli.GetCommand;
import io.lightcone.runtime.cli.LatestCommand;
import io.lightcone.runtime.cli.LintCommand;
import io.lightcone.runtime.cli.LsCommand;
import io.lightcone.runtime.cli.PutCommand;
import io.lightcone.runtime.cli.RunCommand;
import io.lightcone.tracer.cli.ExportCommand;
import io.lightcone.tracer.cli.FindCommand;
import io.lightcone.tracer.cli.ImportCommand;
import io.lightcone.tracer.cli.InfoCommand;
import io.lightcone.tracer.cli.PackCommand;
import io.lightcone.tracer.cli.UnpackCommand;
import java.util.List;

/** Every subcommand of every module, by name. */
final class Subcommands {
  private Subcommands() {}

  static List<String> names() {
    return List.of(
        "demo",
        "run",
        "create",
        "put",
        "get",
        "latest",
        "ls",
        "open",
        "info",
        "find",
        "why",
        "lint",
        "verify",
        "replay",
        "branch",
        "diff",
        "minimize",
        "races",
        "explore",
        "inevitable",
        "why-not",
        "repair",
        "pack",
        "unpack",
        "query",
        "export",
        "import",
        "bench");
  }

  static Object create(String name) {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "run" -> new RunCommand();
      case "create" -> new CreateCommand();
      case "put" -> new PutCommand();
      case "get" -> new GetCommand();
      case "latest" -> new LatestCommand();
      case "ls" -> new LsCommand();
      case "open" -> new OpenCommand();
      case "info" -> new InfoCommand();
      case "find" -> new FindCommand();
      case "why" -> new CheckedWhyCommand();
      case "lint" -> new LintCommand();
      case "verify" -> new VerifyCommand();
      case "replay" -> new ReplayCommand();
      case "branch" -> new BranchCommand();
      case "diff" -> new DiffCommand();
      case "minimize" -> new MinimizeCommand();
      case "races" -> new RacesCommand();
      case "explore" -> new ExploreCommand();
      case "inevitable" -> new InevitableCommand();
      case "why-not" -> new WhyNotCommand();
      case "repair" -> new RepairCommand();
      case "pack" -> new PackCommand();
      case "unpack" -> new UnpackCommand();
      case "query" -> new QueryCommand();
      case "export" -> new ExportCommand();
      case "import" -> new ImportCommand();
      case "bench" -> new BenchCommand();
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }
}
