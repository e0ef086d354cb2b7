package io.unionfacts.run.bench;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code unionfacts bench}: for developers and operators, not for reading news. */
@Command(
    name = "bench",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Made-up archives, and measurements on them.",
    subcommands = {
      GenerateCommand.class,
      MeasureCommand.class,
      BareCommand.class,
      CompareCommand.class,
      CopiesCommand.class
    })
public final class BenchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return 2;
  }
}
