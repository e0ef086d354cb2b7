package io.unionfacts.run.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults of options: for {@code --max-rejected} the environment's {@code
 * UNIONFACTS_MAX_REJECTED}, else {@code max-rejected} in {@code unionfacts.properties}.
 */
final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final Properties properties;

  Defaults(Map<String, String> environment, Properties properties) {
    this.environment = Map.copyOf(environment);
    this.properties = properties;
  }

  /** Those of this process: its environment, and the file in its working directory. */
  static Defaults ofProcess() {
    Properties properties = new Properties();
    Path file = Path.of("unionfacts.properties");
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return new Defaults(System.getenv(), properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().substring(2);
    String fromEnvironment =
        environment.get("UNIONFACTS_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
    return fromEnvironment == null ? properties.getProperty(name) : fromEnvironment;
  }
}
