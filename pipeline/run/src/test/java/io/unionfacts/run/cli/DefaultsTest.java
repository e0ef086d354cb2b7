package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class DefaultsTest {
  private final OptionSpec option =
      new CommandLine(new RunCommand()).getCommandSpec().findOption("--max-rejected");

  @Test
  void prefersTheEnvironmentToTheFile() {
    Properties file = new Properties();
    file.setProperty("max-rejected", "1%");

    assertThat(new Defaults(Map.of("UNIONFACTS_MAX_REJECTED", "5"), file).defaultValue(option))
        .isEqualTo("5");
    assertThat(new Defaults(Map.of(), file).defaultValue(option)).isEqualTo("1%");
    assertThat(new Defaults(Map.of(), new Properties()).defaultValue(option)).isNull();
  }
}
