package io.lightcone.runtime.cli;

import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.WooFInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone create}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Makes a WooF, and its namespace if there is none in the directory.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the WooF is there, made like this",
      "2:bad usage, or it is there and made otherwise"
    })
public final class CreateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NSDIR/WOOF", description = "the namespace's directory and the WooF")
  private String target;

  @Option(
      names = "--history",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "how many of the newest elements can be read (${DEFAULT-VALUE})")
  private long history;

  @Option(
      names = "--element-bytes",
      paramLabel = "N",
      description = "most bytes of an element (8388608)")
  private Integer elementBytes;

  @Option(
      names = "--fixed-bytes",
      paramLabel = "N",
      description = "every element has exactly so many bytes")
  private Integer fixedBytes;

  @Option(
      names = "--serial",
      description = "run the handlers it triggers one after the other, in order")
  private boolean serial;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() {
    Target where = Target.parse(target);
    WooFInfo woof = shape(where.woof());
    try (NamespaceAccess namespace = Access.writing(where.directory(), Access.client())) {
      namespace.create(woof);
    }
    if (json) {
      Answers.print(
          spec.commandLine().getOut(), Answers.object().put("woof", target).put("created", true));
    }
    return 0;
  }

  private WooFInfo shape(String name) {
    if (fixedBytes != null && elementBytes != null) {
      throw new ParameterException(
          spec.commandLine(), "give --element-bytes or --fixed-bytes, not both");
    }
    int bytes = fixedBytes != null ? fixedBytes : elementBytes != null ? elementBytes : 8 << 20;
    Dispatch dispatch = serial ? Dispatch.SERIAL : Dispatch.CONCURRENT;
    try {
      return new WooFInfo(name, bytes, fixedBytes != null, history, dispatch);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
