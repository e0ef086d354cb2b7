package io.unionfacts.run.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.run.evaluate.Floors;
import io.unionfacts.run.evaluate.FoundArticles;
import io.unionfacts.run.evaluate.GoldDocument;
import io.unionfacts.run.evaluate.GoldReader;
import io.unionfacts.run.evaluate.Report;
import io.unionfacts.run.evaluate.Score;
import io.unionfacts.run.evaluate.Scorer;
import io.unionfacts.run.option.DatabaseOption;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unionfacts evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores a database against gold answers.",
      "",
      "A gold fact is found when a fact of the same article overlaps its number and has its value;"
          + " it is fully right when every attribute that gold gives is right too."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> ORDER =
      List.of("found", "right", "federations", "places", "school_years", "titles", "authors");

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      required = true,
      description = "Folder of gold files; may be given again.")
  private List<Path> gold = List.of();

  @Option(
      names = "--errors",
      description = "List every miss, spurious fact and wrong attribute with its sentence.")
  private boolean errors;

  @Option(
      names = "--floors",
      paramLabel = "FILE",
      description = "Fail if a figure is below its floor: lines such as found.f1 = 0.85.")
  private @Nullable Path floors;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (Path folder : gold) {
      documents.addAll(GoldReader.read(folder));
    }
    Report report;
    try (Connection connection = DatabaseFile.openReadOnly(database.file())) {
      report =
          Scorer.score(
              documents,
              FoundArticles.read(connection, documents.stream().map(GoldDocument::file).toList()));
    } catch (SQLException e) {
      throw StoreException.of("Cannot read " + database.file(), e);
    }
    PrintWriter out = database.out();
    if (json) {
      json(out, report);
    } else {
      table(out, report);
    }
    if (errors) {
      PrintWriter to = json ? database.command().getErr() : out;
      to.println();
      report.errors().forEach(to::println);
    }
    if (floors == null) {
      return ExitCode.OK;
    }
    List<String> violations = Floors.read(floors).violations(report);
    violations.forEach(line -> database.command().getErr().println("unionfacts: " + line));
    return violations.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }

  private static void table(PrintWriter out, Report report) {
    out.printf(
        "%d documents, %d of them not in the database; facts of teasers in main articles: %d%n%n",
        report.documents(), report.missingDocuments().size(), report.leaks());
    out.printf(
        "%-22s %6s %6s %6s %9s %6s %6s%n",
        "", "right", "given", "gold", "precision", "recall", "F1");
    ORDER.forEach(name -> line(out, name, report.score(name)));
    out.println();
    out.println("By kind (right place, value and kind)");
    new TreeMap<>(report.byKind()).forEach((name, score) -> line(out, name, score));
    out.println();
    out.println("By attribute (of the facts found)");
    new TreeMap<>(report.byAttribute()).forEach((name, score) -> line(out, name, score));
  }

  private static void line(PrintWriter out, String name, Score score) {
    out.printf(
        Locale.ROOT,
        "%-22s %6d %6d %6d %9.3f %6.3f %6.3f%n",
        name,
        score.right(),
        score.given(),
        score.wanted(),
        score.precision(),
        score.recall(),
        score.f1());
  }

  private static void json(PrintWriter out, Report report) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("documents", report.documents());
    figures.put("missing_documents", report.missingDocuments());
    figures.put("teaser_facts_in_main_articles", report.leaks());
    figures.put("figures", report.figures());
    out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
  }
}
