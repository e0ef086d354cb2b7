package io.unionfacts.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says, and that the READMEs say the same. */
class ManualTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
  private static final Pattern COMMAND = Pattern.compile("(?:^|\\| |, )`([a-z]+)(?= |`)");

  private static Map<String, CommandLine> commands() {
    return Main.commandLine().getSubcommands();
  }

  private static boolean isVisible(CommandSpec spec) {
    return !spec.usageMessage().hidden()
        && !List.of("help", "generate-completion").contains(spec.name());
  }

  @Test
  void everyCommandIsInTheReadmeAndTheReverse() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String table = readme.substring(readme.indexOf("## Commands"), readme.indexOf("Exit codes:"));
    TreeSet<String> named = new TreeSet<>();
    table
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" | ")))
        .flatMap(cell -> COMMAND.matcher(cell).results())
        .map(found -> found.group(1))
        .forEach(named::add);
    TreeSet<String> known = new TreeSet<>();
    commands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(ManualTest::isVisible)
        .forEach(spec -> known.add(spec.name()));

    assertThat(named).isEqualTo(known);
  }

  @Test
  void everyOptionThatTheReadmesNameExists() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    commands().values().forEach(command -> addOptions(command, known));
    TreeSet<String> named = new TreeSet<>();
    for (String file : List.of("README.md", "pipeline/README.md")) {
      Files.readString(ROOT.resolve(file))
          .lines()
          .filter(line -> !line.contains("mvn ") && !line.contains("--beam="))
          .flatMap(line -> OPTION.matcher(line).results())
          .map(MatchResult::group)
          .forEach(named::add);
    }

    assertThat(known).containsAll(named);
  }

  private static void addOptions(CommandLine command, Set<String> known) {
    command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    command.getSubcommands().values().forEach(below -> addOptions(below, known));
  }

  @Test
  void theReadmeHasTheExitCodes() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String codes = readme.substring(readme.indexOf("Exit codes:"));

    assertThat(Main.commandLine().getCommandSpec().usageMessage().exitCodeList().keySet())
        .containsExactly("0", "1", "2", "3", "130")
        .allSatisfy(code -> assertThat(codes).containsPattern("(?m)(?:[:;] |^)" + code + " "));
  }

  @Test
  void everyCommandOptionAndParameterIsDescribed() {
    for (CommandLine command : commands().values()) {
      CommandSpec spec = command.getCommandSpec();
      assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
      for (OptionSpec option : spec.options()) {
        assertThat(option.description()).as(spec.name() + " " + option).isNotEmpty();
      }
      spec.positionalParameters()
          .forEach(
              parameter ->
                  assertThat(parameter.description())
                      .as(spec.name() + " " + parameter.paramLabel())
                      .isNotEmpty());
    }
  }

  @Test
  void theHelpOfRunHasExamplesFilesAndExitCodes() {
    String help = new CommandLine(new RunCommand()).getUsageMessage();

    assertThat(help).contains("Usage: run", "Examples:", "Files:", "Exit codes:", "  130 ");
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    assertThat(AutoComplete.bash("unionfacts", Main.commandLine()))
        .contains("'--max-rejected'", "'--dry-run'")
        .containsPattern("commands=\"run .*verify");
  }
}
