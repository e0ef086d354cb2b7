package io.unionfacts.models.evaluation;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.kind.KindModel;
import io.unionfacts.models.name.NameModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes {@code models/EVALUATION.md}: {@code java … EvaluationReport ROOT}.
 *
 * <p>The part between the marks depends on the corpora and this module alone; the build makes it
 * again and compares. The rest is measured when the report is written: what the pipeline gains from
 * a model on the samples and, where {@code ../shared} lies beside the repository, on real articles,
 * and speed.
 */
public final class EvaluationReport {
  /** Where the report lies, from the root of the repository. */
  public static final String FILE = "models/EVALUATION.md";

  /** First line of the part that the build checks. */
  public static final String CHECKED_FROM = "<!-- checked by the build: begin -->\n";

  /** Last line of the part that the build checks. */
  public static final String CHECKED_TO = "<!-- checked by the build: end -->\n";

  private static final String HEAD = "| | count | P | R | F1 | 95 % |\n|---|---|---|---|---|---|\n";
  private static final int WORST = 10;

  private EvaluationReport() {}

  /**
   * Measures and writes.
   *
   * @param args the root of the repository (default: the current folder) and the folder with real
   *     gold articles (default: {@code ../shared} beside the root)
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "." : args[0]);
    Corpus corpus = Corpus.load(root.resolve("data/corpora"));
    String report =
        """
        # What the models know, and whether it helps

        Written by `EvaluationReport` (see README.md beside this file); do not edit. Scores are on sentences that no model
        was trained on; the interval is the middle 95 percent of 1,000 resamplings. Small counts are small evidence.

        """
            + CHECKED_FROM
            + onDev(corpus)
            + CHECKED_TO
            + inThePipeline(
                corpus, root, args.length < 2 ? root.resolve("../shared") : Path.of(args[1]))
            + speed(corpus);
    Files.writeString(root.resolve(FILE), report);
  }

  /** The part that depends on the corpora and this module alone. */
  public static String onDev(Corpus corpus) {
    List<AnnotatedSentence> train = all(corpus);
    DevScores kinds = DevScores.ofKinds(kindModel(train), corpus.dev());
    DevScores names = DevScores.ofNames(nameModel(train), corpus.dev());
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "## On our own dev sentences%n%n%d sentences to train on, %d to measure on.%n%n",
            train.size(),
            corpus.dev().size()));
    section("### What a number counts", kinds, out);
    section("### Names", names, out);
    out.append("### Learning curve (F1 on dev)\n\n");
    out.append("| share of the training sentences | kinds | names |\n|---|---|---|\n");
    for (int percent : new int[] {25, 50, 100}) {
      List<AnnotatedSentence> part = part(train, percent);
      out.append(
          String.format(
              Locale.ROOT,
              "| %d %% | %.3f | %.3f |\n",
              percent,
              DevScores.ofKinds(kindModel(part), corpus.dev()).score(DevScores.ALL).f1(),
              DevScores.ofNames(nameModel(part), corpus.dev()).score(DevScores.ALL).f1()));
    }
    return out.append('\n').toString().replace(System.lineSeparator(), "\n");
  }

  private static void section(String title, DevScores scores, StringBuilder out) {
    out.append(title).append("\n\n").append(HEAD);
    scores.classes().forEach((name, score) -> out.append(score.row(name)));
    out.append("\nFirst errors:\n\n");
    scores.errors().stream().limit(WORST).forEach(e -> out.append("- ").append(e).append('\n'));
    out.append('\n');
  }

  private static String inThePipeline(Corpus corpus, Path root, Path shared) throws IOException {
    List<AnnotatedSentence> unseen =
        corpus.train().stream().filter(AnnotatedSentence::namesMarked).toList();
    StringBuilder out =
        new StringBuilder(
            """
            ## In the pipeline

            Measured when this report was written. A fact counts as right when number and kind are; every other attribute is
            the business of `unionfacts evaluate`. The samples are measured with a model that has not seen them.

            """);
    out.append("| facts of | with | count | P | R | F1 | 95 % |\n|---|---|---|---|---|---|---|\n");
    List<String> wrong = new ArrayList<>();
    Extractor rules = Extractor.standard();
    Extractor both = Extractor.with(kindModel(unseen));
    rows(
        "our samples",
        root.resolve("data/gold"),
        root.resolve("data/samples"),
        rules,
        both,
        wrong,
        out);
    if (Files.isDirectory(shared.resolve("gold/dev"))) {
      rows(
          "100 real articles",
          shared.resolve("gold/dev"),
          shared.resolve("gold/dev/articles"),
          rules,
          both,
          wrong,
          out);
      rows(
          "5 real pages", shared.resolve("gold"), shared.resolve("seeds"), rules, both, wrong, out);
      List<AnnotatedSentence> numbers =
          GoldNumbers.of(shared.resolve("gold/dev"), shared.resolve("gold/dev/articles"));
      out.append(
              "\nThe model alone, asked for every number of the 100 real articles (with no rule to help"
                  + " it):\n\n")
          .append(HEAD)
          .append(DevScores.ofKinds(kindModel(unseen), numbers).score(DevScores.ALL).row("kinds"));
    }
    return out.append('\n').toString();
  }

  private static void rows(
      String name,
      Path gold,
      Path pages,
      Extractor rules,
      Extractor both,
      List<String> wrong,
      StringBuilder out)
      throws IOException {
    out.append("| ").append(name).append(" | rules ");
    out.append(Ablation.score(rules, gold, pages, wrong).row("").substring(2));
    out.append("| ").append(name).append(" | rules and model ");
    out.append(Ablation.score(both, gold, pages, wrong).row("").substring(2));
  }

  private static String speed(Corpus corpus) {
    List<AnnotatedSentence> sentences = all(corpus);
    KindModel kinds = kindModel(sentences);
    NameModel names = nameModel(sentences);
    double perNumber = 0;
    double perSentence = 0;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      int numbers = 0;
      for (AnnotatedSentence sentence : sentences) {
        for (var number : sentence.numbers()) {
          numbers += kinds.classify(sentence.text(), number.span()).isPresent() ? 1 : 0;
        }
      }
      long middle = System.nanoTime();
      int found = 0;
      for (AnnotatedSentence sentence : sentences) {
        found += names.find(sentence.text()).size();
      }
      perNumber = (middle - start) / 1000.0 / Math.max(1, numbers);
      perSentence = (System.nanoTime() - middle) / 1000.0 / sentences.size();
      if (found == 0) {
        throw new IllegalStateException("no names found");
      }
    }
    return String.format(
        Locale.ROOT,
        "## Speed%n%nOne thread, warm, on the machine that wrote this report: %.0f µs to classify a"
            + " number, %.0f µs to find the names of a sentence.%n",
        perNumber,
        perSentence);
  }

  private static List<AnnotatedSentence> part(List<AnnotatedSentence> sentences, int percent) {
    List<AnnotatedSentence> part = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (i * 37 % 100 < percent) {
        part.add(sentences.get(i));
      }
    }
    return part;
  }

  private static List<AnnotatedSentence> all(Corpus corpus) {
    return Stream.concat(corpus.train().stream(), corpus.made().stream()).toList();
  }

  private static KindModel kindModel(List<AnnotatedSentence> sentences) {
    return KindModel.read(KindModel.train(sentences));
  }

  private static NameModel nameModel(List<AnnotatedSentence> sentences) {
    return NameModel.read(NameModel.train(sentences));
  }
}
