package io.unionfacts.models.evaluation;

import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.entity.NameFinder;
import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.models.TrainedModels;
import io.unionfacts.models.annotate.Annotator;
import io.unionfacts.models.block.BlockModel;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Corpus;
import io.unionfacts.models.corpus.PageCorpus;
import io.unionfacts.models.corpus.Words;
import io.unionfacts.models.kind.KindModel;
import io.unionfacts.models.language.LanguageModel;
import io.unionfacts.models.link.LinkModel;
import io.unionfacts.models.name.NameModel;
import io.unionfacts.models.sentence.SentenceModel;
import io.unionfacts.models.training.Training;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes {@code models/EVALUATION.md}.
 *
 * <p>The part between the marks depends on the corpora and this module alone; the build makes it
 * again and compares. The rest is measured when the report is written, because it also depends on
 * rules, gazetteers and the machine: the rules beside the models, what the pipeline gains from a
 * model on the samples and, where {@code ../shared} lies beside the repository, on real articles,
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
  private static final String HELD_OUT =
      """
      ## What is left out, and why

      - Of what **names** finds, federations and places: the grammar is about as good at them, and knows which one is meant;
        and programmes, which are no entities.
      - **sentences**: beside the rules' splitter it has one of 656 dev sentences more, which is nothing to carry it for.
      - **languages**: on texts of eight sentences no better than counting Vietnamese letters (both 91 of 94).
      - **links**: better than the rules on single sentences whose bodies are given. Tried on whole articles where the rules leave
        a fact to nobody (the table above), it gave no fact the body that gold names; so the rules decide alone.

      """;
  private static final int WORST = 10;
  private static final int ROUNDS = 12;

  /** The file that repeats the sentences of the samples. */
  private static final String OF_SAMPLES = "hand/90-samples.txt";

  /** Probabilities from which on the kind model might be believed. */
  private static final double[] GATES = {0, 0.5, 0.7, 0.8, 0.9, 0.97};

  private final Path root;
  private final Corpus corpus;
  private final PageCorpus pages;
  private final List<AnnotatedSentence> train;
  private final List<AnnotatedSentence> dev;

  /** Reads saved pages with the line model. */
  private final SavedTextReader reader;

  private EvaluationReport(Path root) {
    this.root = root;
    Path corpora = root.resolve(Training.CORPORA);
    this.corpus = Corpus.load(corpora);
    this.pages = PageCorpus.load(corpora);
    this.train = Stream.concat(corpus.train().stream(), corpus.made().stream()).toList();
    this.dev = corpus.dev();
    this.reader = SavedTextReader.with(PageCues.standard(), lines(root));
  }

  /**
   * Measures and writes.
   *
   * @param root the root of the repository; real gold articles are taken from {@code ../shared}
   *     beside it, where that is
   * @param scorer scores whole pages
   */
  public static void write(Path root, PageScorer scorer) throws IOException {
    EvaluationReport report = new EvaluationReport(root);
    Files.writeString(
        root.resolve(FILE),
        """
        # What the models know, and whether it helps

        Written by `unionfacts train` (see README.md beside this file); do not edit. Scores are on sentences that no model
        was trained on; the interval is the middle 95 percent of 1,000 resamplings. Small counts are small evidence. The words
        that the name finder and the kind model get as hints (`name-words.tsv`, `kind-words.tsv`), features and settings were
        chosen with the dev sentences in sight, and some sentences and layouts were written after looking at errors on dev, on
        the samples and at kinds mistaken in real articles, so these scores flatter, those of names most.

        """
            + CHECKED_FROM
            + report.onDev()
            + CHECKED_TO
            + report.besideRules()
            + report.inThePipeline(root.resolve("../shared"), scorer)
            + HELD_OUT
            + report.speed());
  }

  /**
   * The line model that ships: it takes long to train, and the build checks that it is of these
   * corpora.
   */
  private static BlockModel lines(Path root) {
    Path file = root.resolve(Training.RESOURCES).resolve("blocks.bin");
    try {
      return BlockModel.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The part that depends on the corpora and this module alone. */
  public static String checked(Path root) {
    return new EvaluationReport(root).onDev();
  }

  /** F1 of each model on dev, by its name in baseline.tsv. */
  public static Map<String, Double> scores(Path root) {
    EvaluationReport report = new EvaluationReport(root);
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("kinds", DevScores.ofKinds(kinds(report.train), report.dev).score("all").f1());
    scores.put("names", report.names(report.train).score("all").f1());
    scores.put("sentences", report.sentences(report.train).score().f1());
    scores.put("block-text", report.blocks().f1());
    scores.put("block-kinds", lineKinds(report.reader, report.pages.dev()).score().f1());
    scores.put("block-kinds-brief", lineKinds(report.reader, report.pages.brief()).score().f1());
    scores.put("languages", report.languages().score().f1());
    scores.put("links", report.links(report.train).score().f1());
    return scores;
  }

  private DevScores names(List<AnnotatedSentence> sentences) {
    return DevScores.ofNames(NameModel.read(NameModel.train(sentences)), dev);
  }

  private RuleScores.Result sentences(List<AnnotatedSentence> sentences) {
    SentenceModel model = SentenceModel.read(SentenceModel.train(SentenceModel.lines(sentences)));
    return RuleScores.sentences(model::split, SentenceModel.lines(dev));
  }

  /** Every line of the dev pages; F1 is the share of those that are right. */
  private Score textOrNot(SavedTextReader reader) {
    return RuleScores.lineKinds(reader, pages.dev(), kind -> isText(kind) ? "text" : "").score();
  }

  private static boolean isText(BlockKind kind) {
    return new PageCorpus.Line(Set.of(kind), "").isText();
  }

  /** The same, with what belongs to the article and is no text told from the rest. */
  private Score textOrHead(SavedTextReader reader) {
    return RuleScores.lineKinds(
            reader,
            pages.dev(),
            kind -> isText(kind) ? "text" : kind == BlockKind.RELATED ? "" : "head")
        .score();
  }

  /** Every line of pages by the kind of its block; links to others are no part of any. */
  private static RuleScores.Result lineKinds(SavedTextReader reader, List<PageCorpus.Page> pages) {
    return RuleScores.lineKinds(
        reader, pages, kind -> kind == BlockKind.RELATED ? "" : kind.code());
  }

  /** The same, with no difference between leads and paragraphs. */
  private Score withoutLeads(SavedTextReader reader) {
    return RuleScores.lineKinds(
            reader,
            pages.dev(),
            kind ->
                kind == BlockKind.RELATED
                    ? ""
                    : kind == BlockKind.LEAD ? BlockKind.PARAGRAPH.code() : kind.code())
        .score();
  }

  private Score blocks() {
    return RuleScores.lines(reader, pages.dev());
  }

  private RuleScores.Result languages() {
    Path corpora = root.resolve(Training.CORPORA);
    LanguageModel model =
        LanguageModel.read(
            LanguageModel.train(LanguageModel.examples(corpus.train(), corpora, false)));
    return RuleScores.language(model::isVietnamese, LanguageModel.examples(dev, corpora, true));
  }

  private RuleScores.Result links(List<AnnotatedSentence> sentences) {
    return RuleScores.links(LinkModel.read(LinkModel.train(sentences)), dev);
  }

  private String onDev() {
    DevScores kinds = DevScores.ofKinds(kinds(train), dev);
    RuleScores.Result cut = sentences(train);
    Score blocksFound = blocks();
    RuleScores.Result kindsOfLines = lineKinds(reader, pages.dev());
    RuleScores.Result languages = languages();
    RuleScores.Result links = links(train);
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "## On our own dev sentences%n%n%d sentences to train on, %d to measure on.%n%n",
            train.size(),
            dev.size()));
    out.append(HEAD)
        .append(kinds.score(DevScores.ALL).row("what a number counts (kinds)"))
        .append(cut.score().row("sentence boundaries (sentences)"))
        .append(blocksFound.row("text of saved pages (blocks)"))
        .append(textOrNot(reader).row("every line of saved pages: text or not"))
        .append(textOrHead(reader).row("the same: text, headline or date or name, or neither"))
        .append(kindsOfLines.score().row("the same: which kind of block, or none"))
        .append(withoutLeads(reader).row("the same, leads counted as paragraphs"))
        .append(
            lineKinds(reader, pages.brief())
                .score()
                .row("which kind, on pages of articles under 100 words"))
        .append(languages.score().row("Vietnamese or not (languages)"))
        .append(links.score().row("who does or gives (links)"))
        .append("\n### What a number counts, by kind\n\n")
        .append(HEAD);
    kinds.classes().forEach((name, score) -> out.append(score.row(name)));
    errors("What a number counts: the errors of which the model was surest", kinds.errors(), out);
    errors("Sentence boundaries: errors", cut.errors(), out);
    errors("Lines of saved pages: errors", kindsOfLines.errors(), out);
    errors("Vietnamese or not: errors", languages.errors(), out);
    errors("Who does or gives: errors", links.errors(), out);
    out.append("### Learning curve (F1 on dev)\n\n");
    out.append(
        "| share of the training sentences | kinds | sentences | links |\n|---|---|---|---|\n");
    for (int percent : new int[] {12, 25, 50, 100}) {
      List<AnnotatedSentence> part = part(train, percent);
      out.append(
          String.format(
              Locale.ROOT,
              "| %d %% | %.3f | %.3f | %.3f |\n",
              percent,
              DevScores.ofKinds(kinds(part), dev).score(DevScores.ALL).f1(),
              sentences(part).score().f1(),
              links(part).score().f1()));
    }
    return out.append('\n').toString().replace(System.lineSeparator(), "\n");
  }

  private static void errors(String title, List<String> errors, StringBuilder out) {
    out.append("\n").append(title).append(" (").append(errors.size()).append(" in all):\n\n");
    errors.stream().limit(WORST).forEach(e -> out.append("- ").append(e).append('\n'));
    out.append('\n');
  }

  /** Names, and each model next to the rules that do the same work. */
  private String besideRules() {
    StringBuilder out = new StringBuilder("## Names\n\n");
    out.append("Measured when this report was written: the features consult the gazetteers.\n\n");
    DevScores names = names(train);
    Extractor rules = Extractor.standard();
    DevScores byRules = DevScores.ofNames(new Annotator(rules)::names, dev);
    out.append("| | count | P | R | F1 | 95 % | F1 of the entity grammar |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    names
        .classes()
        .forEach(
            (name, score) ->
                out.append(score.row(name).stripTrailing())
                    .append(String.format(Locale.ROOT, " %.3f |\n", byRules.score(name).f1())));
    errors("Names: errors", names.errors(), out);
    out.append("| share of the training sentences | names |\n|---|---|\n");
    for (int percent : new int[] {25, 50}) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %d %% | %.3f |\n",
              percent,
              names(part(train, percent)).score(DevScores.ALL).f1()));
    }
    out.append(
        String.format(Locale.ROOT, "| 100 %% | %.3f |\n\n", names.score(DevScores.ALL).f1()));
    out.append(
        "## Beside the rules\n\nThe same dev sentences, read by the rules of `extract`.\n\n");
    out.append("| task | model | rules |\n|---|---|---|\n");
    beside(
        "sentence boundaries",
        sentences(train),
        RuleScores.sentences(RuleScores.ruleSplitter(), SentenceModel.lines(dev)),
        out);
    beside(
        "text of saved pages, by model and rules",
        blocks(),
        RuleScores.lines(SavedTextReader.standard(), pages.dev()),
        out);
    beside(
        "every line of saved pages: text or not",
        textOrNot(reader),
        textOrNot(SavedTextReader.standard()),
        out);
    beside("who does or gives", links(train), RuleScores.linksByRules(rules, dev), out);
    out.append(
        """

        Saved pages: made of our own layouts, notices, articles and headlines; none were seen in training. Every page has a
        whole article of at least 100 words, and around it headlines, dates and leads of others. Links to related articles are
        no part of one. A line that holds a date and a name may be read as either. The model is asked only on pages that begin
        with menus the rules don't know, so pages of known habits are read by the rules alone, as exactly as
        before; `pipeline/BENCHMARKS.md` has both on pages of real sites. Who does or gives: the model is given the marked
        bodies, the rules find their own, and carry an agent over from sentences before, which single sentences do not show.

        """);
    return out.toString();
  }

  private static void beside(
      String task, RuleScores.Result model, RuleScores.Result rules, StringBuilder out) {
    beside(task, model.score(), rules.score(), out);
  }

  private static void beside(String task, Score model, Score rules, StringBuilder out) {
    double[] m = model.interval();
    double[] r = rules.interval();
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f (%.3f-%.3f) | %.3f (%.3f-%.3f) |\n",
            task,
            model.f1(),
            m[0],
            m[1],
            rules.f1(),
            r[0],
            r[1]));
  }

  /**
   * Gold pages.
   *
   * @param name what they are called in the report
   * @param gold the folder of gold files
   * @param pages the folder of pages
   * @param kinds a kind model that has seen none of them
   */
  private record GoldSet(String name, Path gold, Path pages, KindModel kinds) {}

  private List<GoldSet> goldSets(Path shared) {
    List<AnnotatedSentence> others = new ArrayList<>(train);
    corpus.hand().stream()
        .filter(file -> file.name().equals(OF_SAMPLES))
        .forEach(file -> others.removeAll(file.sentences()));
    if (others.size() == train.size()) {
      throw new IllegalStateException(OF_SAMPLES + " is not among the corpora");
    }
    KindModel without = kinds(others);
    List<GoldSet> sets = new ArrayList<>();
    sets.add(
        new GoldSet(
            "our samples", root.resolve("data/gold"), root.resolve("data/samples"), without));
    Path gold = shared.resolve("gold/dev");
    if (Files.isDirectory(gold)) {
      KindModel whole = kinds(train);
      sets.add(new GoldSet("100 real articles", gold, gold.resolve("articles"), whole));
      Path pages = shared.resolve("seeds");
      sets.add(new GoldSet("5 real pages", shared.resolve("gold"), pages, whole));
    }
    return sets;
  }

  private String inThePipeline(Path shared, PageScorer scorer) throws IOException {
    NameModel names = nameModel();
    StringBuilder out =
        new StringBuilder(
            """
            ## In the pipeline

            Measured when this report was written. Real articles are held out: no model was trained on them. The samples are
            measured with a kind model that has not seen them; names are learned from other sentences anyway.

            ### Facts fully right, and federations

            Every attribute of every fact, counted exactly as `unionfacts evaluate` counts. The gain is F1 less that of the rules
            alone on the same pages; its interval comes from 1,000 resamplings of pages, rules and models drawn together. An
            interval that holds 0 says that the gain may be chance. Which lines are text is read with the line model throughout.

            | | of | with | count | P | R | F1 | 95 % | gain | 95 % |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    List<GoldSet> sets = goldSets(shared);
    for (GoldSet set : sets) {
      KindClassifier kinds = TrainedModels.believed(set.kinds());
      Extractor byKinds = Extractor.with(kinds, NameFinder.none());
      Extractor byNames = Extractor.with(KindClassifier.none(), names);
      Extractor both = Extractor.with(kinds, names);
      List<PageScorer.Page> byRules = scorer.score(Extractor.standard(), set.gold(), set.pages());
      Map<String, List<PageScorer.Page>> withModels = new LinkedHashMap<>();
      withModels.put("rules and kinds", scorer.score(byKinds, set.gold(), set.pages()));
      withModels.put("rules and names", scorer.score(byNames, set.gold(), set.pages()));
      withModels.put("rules, kinds and names", scorer.score(both, set.gold(), set.pages()));
      gains("facts fully right", set, byRules, withModels, PageScorer.Page::right, out);
      gains("federations", set, byRules, withModels, PageScorer.Page::federations, out);
    }
    out.append(
        """

        ### What a number counts, by how sure the model must be

        A fact counts as right when number and kind are. "Kinds from 0.90 on" believes the model from that probability on,
        where only the last rule fits; "kinds alone" asks it for every gold number, with no rule to help it.

        | facts of | with | count | P | R | F1 | 95 % |
        |---|---|---|---|---|---|---|
        """);
    byGate("own dev sentences", kinds(train), rules -> RuleScores.kindsByRules(rules, dev), out);
    for (GoldSet set : sets) {
      byGate(set.name(), set.kinds(), rules -> Ablation.score(rules, set.gold(), set.pages()), out);
      List<AnnotatedSentence> numbers = GoldNumbers.of(set.gold(), set.pages());
      row(
          set.name(),
          "kinds alone",
          DevScores.ofKinds(set.kinds(), numbers).score(DevScores.ALL),
          out);
    }
    out.append(
        """

        ### Who does or gives, tried on whole articles

        The link model, asked only of gold facts that the rules leave with neither subject nor giver. "Said by gold": those
        of which gold names one. An answer is wrong when gold names another body; where gold names none it is not counted.

        | facts of | left by the rules | said by gold | answered | right | wrong |
        |---|---|---|---|---|---|
        """);
    LinkModel link = LinkModel.read(LinkModel.train(train));
    for (GoldSet set : sets) {
      Extractor byKinds = Extractor.with(TrainedModels.believed(set.kinds()), NameFinder.none());
      out.append(LinkTrial.row(set.name(), link, byKinds, set.gold(), set.pages()));
    }
    return out.append('\n').toString();
  }

  /** A row for the rules, and one for each probability from which on the model is believed. */
  private static void byGate(
      String name, KindModel kinds, Function<Extractor, Score> scoring, StringBuilder out) {
    row(name, "rules", scoring.apply(Extractor.standard()), out);
    for (double least : GATES) {
      KindClassifier believed = TrainedModels.believed(kinds, least);
      String with = String.format(Locale.ROOT, "kinds from %.2f on", least);
      row(name, with, scoring.apply(Extractor.with(believed, NameFinder.none())), out);
    }
  }

  /** A row for the rules, and one with the gain for each choice of models. */
  private static void gains(
      String what,
      GoldSet set,
      List<PageScorer.Page> byRules,
      Map<String, List<PageScorer.Page>> withModels,
      Function<PageScorer.Page, Score.Item> part,
      StringBuilder out) {
    Score rules = new Score(byRules.stream().map(part).toList());
    String of = "| " + what + " | " + set.name() + " | ";
    out.append(of).append(rules.row("rules").substring(2).stripTrailing()).append(" | |\n");
    withModels.forEach(
        (with, pages) -> {
          Score score = new Score(pages.stream().map(part).toList());
          double[] gain = score.gain(rules);
          out.append(of)
              .append(score.row(with).substring(2).stripTrailing())
              .append(
                  String.format(
                      Locale.ROOT,
                      " %+.3f | %+.3f to %+.3f |\n",
                      score.f1() - rules.f1(),
                      gain[0],
                      gain[1]));
        });
  }

  private static void row(String name, String with, Score score, StringBuilder out) {
    out.append("| ").append(name).append(" | ").append(with).append(" | ");
    out.append(score.row("").substring("|  | ".length()));
  }

  private String speed() {
    KindModel kinds = kinds(train);
    NameModel names = nameModel();
    SentenceModel cutter = SentenceModel.read(SentenceModel.train(SentenceModel.lines(train)));
    List<SentenceModel.Line> lines = SentenceModel.lines(train);
    long numbers = train.stream().mapToLong(s -> s.numbers().size()).sum();
    long tokens = train.stream().mapToLong(s -> Words.of(s.text()).spans().size()).sum();
    long lineTokens = lines.stream().mapToLong(l -> Words.of(l.text()).spans().size()).sum();
    double perNumber =
        seconds(
                () ->
                    train.forEach(
                        s -> s.numbers().forEach(n -> kinds.classify(s.text(), n.span()))))
            / numbers;
    double naming = seconds(() -> train.forEach(s -> names.find(s.text())));
    double cutting = seconds(() -> lines.forEach(line -> cutter.split(line.text())));
    List<Article> articles = samples();
    Extractor rules = Extractor.standard();
    KindClassifier believed = TrainedModels.believed(kinds);
    Extractor withKinds = Extractor.with(believed, NameFinder.none());
    Extractor whole = Extractor.with(believed, names);
    double byRules = seconds(() -> articles.forEach(rules::extract));
    double byKinds = seconds(() -> articles.forEach(withKinds::extract));
    double byAll = seconds(() -> articles.forEach(whole::extract));
    return String.format(
        Locale.ROOT,
        """
        ## Speed

        One thread, warm, the fastest of %d rounds, on the machine that wrote this report.

        | | |
        |---|---|
        | what a number counts | %.0f µs a number |
        | names | %.0f µs a sentence, %.0f tokens a second |
        | sentence boundaries | %.0f tokens a second |
        | extraction of the samples by rules | %.0f articles a second |
        | the same with the kind model | %.0f articles a second |
        | the same with the kind and the name model | %.0f articles a second |
        | share of the kind model in the extraction time | %.0f %% |
        | share of the name model | %.0f %% |
        | sentences of the samples that it is asked about | %.1f %% |
        """,
        ROUNDS,
        perNumber * 1e6,
        naming * 1e6 / train.size(),
        tokens / naming,
        lineTokens / cutting,
        articles.size() / byRules,
        articles.size() / byKinds,
        articles.size() / byAll,
        Math.max(0, 100 * (byKinds - byRules) / byAll),
        Math.max(0, 100 * (byAll - byKinds) / byAll),
        100 * shareAsked(articles));
  }

  /** The share of the sentences of articles that the name finder is asked about. */
  private static double shareAsked(List<Article> articles) {
    Set<String> asked = new HashSet<>();
    Extractor extractor =
        Extractor.with(
            KindClassifier.none(),
            sentence -> {
              asked.add(sentence);
              return List.of();
            });
    Sentences cutter = Sentences.standard();
    Set<String> all = new HashSet<>();
    for (Article article : articles) {
      extractor.extract(article);
      for (Block block : article.blocks()) {
        if (block.kind().holdsFacts()) {
          cutter.split(block.text()).forEach(span -> all.add(span.of(block.text())));
        }
      }
    }
    return (double) asked.size() / all.size();
  }

  private NameModel nameModel() {
    return NameModel.read(NameModel.train(train));
  }

  private static double seconds(Runnable work) {
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
    }
    return fastest;
  }

  private List<Article> samples() {
    SavedTextReader reader = SavedTextReader.standard();
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> paths = Files.list(root.resolve("data/samples"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        articles.addAll(reader.read(Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the samples", e);
    }
    return articles;
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

  private static KindModel kinds(List<AnnotatedSentence> sentences) {
    return KindModel.read(KindModel.train(sentences));
  }
}
