package io.unionfacts.models.evaluation;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.corpus.PageCorpus.Line;
import io.unionfacts.models.corpus.PageCorpus.Page;
import io.unionfacts.models.language.LanguageModel;
import io.unionfacts.models.link.LinkModel;
import io.unionfacts.models.sentence.SentenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores models and the rules that do the same work on the same dev sentences. */
final class RuleScores {
  private RuleScores() {}

  /** What went wrong beside the score. */
  record Result(Score score, List<String> errors) {}

  /** Sentences of lines: right means both ends. */
  static Result sentences(Function<String, List<Span>> splitter, List<SentenceModel.Line> lines) {
    List<Score.Item> items = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (SentenceModel.Line line : lines) {
      List<Span> found = splitter.apply(line.text());
      int right = 0;
      for (Span span : line.sentences()) {
        if (found.contains(span)) {
          right++;
        } else {
          errors.add("not cut out: " + span.of(line.text()));
        }
      }
      items.add(new Score.Item(right, found.size(), line.sentences().size()));
    }
    return new Result(new Score(items), errors);
  }

  /** The rules' splitter. */
  static Function<String, List<Span>> ruleSplitter() {
    Sentences sentences = Sentences.standard();
    return sentences::split;
  }

  /** Lines of pages saved as text: right means read as text of the main article. */
  static Score lines(SavedTextReader reader, List<Page> pages) {
    List<Score.Item> items = new ArrayList<>();
    for (Page page : pages) {
      List<String> expected = page.lines().stream().filter(Line::isText).map(Line::text).toList();
      List<String> found =
          blocks(reader, page)
              .filter(block -> new Line(Set.of(block.kind()), block.text()).isText())
              .map(Block::text)
              .toList();
      int right = (int) found.stream().filter(expected::contains).count();
      items.add(new Score.Item(right, found.size(), expected.size()));
    }
    return new Score(items);
  }

  /** A line, and what it is or was read as; empty for no part of the article. */
  private record Reading(Set<String> classes, String text) {
    boolean isNothing() {
      return classes.contains("");
    }
  }

  /**
   * Lines of pages saved as text, each with what it is to the main article: one item a page, so
   * that F1 is the share of lines that are right.
   *
   * @param merged the class that counts for each kind of block; empty for none
   */
  static Result lineKinds(
      SavedTextReader reader, List<Page> pages, Function<BlockKind, String> merged) {
    List<Score.Item> items = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Page page : pages) {
      List<Reading> wanted = new ArrayList<>();
      for (Line line : page.lines()) {
        if (!line.text().isBlank()) {
          wanted.add(reading(line.kinds(), line.text(), merged));
        }
      }
      int lines = wanted.size();
      List<Reading> wrong = new ArrayList<>();
      for (Block block : blocks(reader, page).toList()) {
        Reading found = reading(Set.of(block.kind()), block.text(), merged);
        Optional<Reading> right =
            wanted.stream()
                .filter(w -> w.text().equals(found.text()))
                .filter(w -> w.classes().containsAll(found.classes()))
                .findFirst();
        right.ifPresentOrElse(wanted::remove, () -> wrong.add(found));
      }
      int right = lines - wanted.size();
      // What is left was read as nothing of the article's, but for what was read wrongly.
      for (Reading line : wanted) {
        Optional<Reading> taken =
            wrong.stream().filter(w -> w.text().equals(line.text())).findFirst();
        taken.ifPresent(wrong::remove);
        boolean leftOut = taken.map(Reading::isNothing).orElse(true);
        if (leftOut && line.isNothing()) {
          right++;
        } else {
          String found = leftOut ? "nothing" : String.join("/", taken.orElseThrow().classes());
          String is = line.isNothing() ? "nothing" : String.join("/", line.classes());
          errors.add(page.layout() + ", " + found + " for " + is + ": " + line.text());
        }
      }
      items.add(new Score.Item(right, lines, lines));
    }
    return new Result(new Score(items), errors);
  }

  private static Reading reading(
      Set<BlockKind> kinds, String text, Function<BlockKind, String> merged) {
    Set<String> classes = new TreeSet<>();
    kinds.forEach(kind -> classes.add(merged.apply(kind)));
    return new Reading(classes.isEmpty() ? Set.of("") : classes, text);
  }

  private static Stream<Block> blocks(SavedTextReader reader, Page page) {
    return reader
        .read(page.lines().stream().map(Line::text).collect(Collectors.joining("\n")))
        .stream()
        .filter(article -> article.role() == Role.MAIN)
        .flatMap(article -> article.blocks().stream());
  }

  /** Vietnamese or not: one item a sentence. */
  static Result language(Predicate<String> model, List<LanguageModel.Example> examples) {
    List<Score.Item> items = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (LanguageModel.Example example : examples) {
      boolean right = model.test(example.text()) == example.vietnamese();
      items.add(new Score.Item(right ? 1 : 0, 1, 1));
      if (!right) {
        errors.add(
            "taken for " + (example.vietnamese() ? "foreign: " : "Vietnamese: ") + example.text());
      }
    }
    return new Result(new Score(items), errors);
  }

  /** Links by the model, given the marked names. */
  static Result links(LinkModel model, List<AnnotatedSentence> sentences) {
    List<Score.Item> items = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      List<Annotation> bodies = LinkModel.bodies(sentence);
      for (Annotation number : linked(sentence)) {
        Optional<Annotation> found = model.agent(sentence.text(), bodies, number);
        boolean right = found.filter(body -> body.link() == number.link()).isPresent();
        items.add(new Score.Item(right ? 1 : 0, found.isPresent() ? 1 : 0, 1));
        if (!right) {
          errors.add(error(number, found.map(b -> b.span().of(sentence.text())), sentence));
        }
      }
    }
    return new Result(new Score(items), errors);
  }

  /** Links by the rules: the giver, else the subject, of the fact that the number is. */
  static Result linksByRules(Extractor extractor, List<AnnotatedSentence> sentences) {
    List<Score.Item> items = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      Extraction read = extractor.extract(alone(sentence.text()));
      for (Annotation number : linked(sentence)) {
        Optional<String> found = factOf(number, read.facts()).flatMap(RuleScores::agent);
        Annotation body =
            sentence.names().stream()
                .filter(name -> name.link() == number.link())
                .findFirst()
                .orElseThrow();
        boolean right = found.filter(name -> names(name, body, sentence, read)).isPresent();
        items.add(new Score.Item(right ? 1 : 0, found.isPresent() ? 1 : 0, 1));
        if (!right) {
          errors.add(error(number, found, sentence));
        }
      }
    }
    return new Result(new Score(items), errors);
  }

  /** What numbers count, by rules and whatever models the extractor asks. */
  static Score kindsByRules(Extractor extractor, List<AnnotatedSentence> sentences) {
    List<Score.Item> items = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      List<Fact> facts = extractor.extract(alone(sentence.text())).facts();
      int right = 0;
      int found = 0;
      for (Annotation number : sentence.numbers()) {
        Optional<Fact> fact = factOf(number, facts);
        found += fact.isPresent() ? 1 : 0;
        right += fact.filter(f -> f.kind().code().equals(number.word())).isPresent() ? 1 : 0;
      }
      items.add(new Score.Item(right, found, sentence.numbers().size()));
    }
    return new Score(items);
  }

  private static Optional<Fact> factOf(Annotation number, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.quantity().number().equals(number.span()))
        .findFirst();
  }

  private static Optional<String> agent(Fact fact) {
    return fact.giver().map(giver -> giver.name()).or(() -> fact.subject().map(Entity::name));
  }

  private static boolean names(
      String agent, Annotation body, AnnotatedSentence sentence, Extraction read) {
    return body.span().of(sentence.text()).equals(agent)
        || read.mentions().stream()
            .filter(mention -> mention.span().overlaps(body.span()))
            .flatMap(mention -> mention.entity().stream())
            .anyMatch(entity -> entity.name().equals(agent));
  }

  private static List<Annotation> linked(AnnotatedSentence sentence) {
    return sentence.linksMarked()
        ? sentence.numbers().stream().filter(number -> number.link() != 0).toList()
        : List.of();
  }

  private static String error(
      Annotation number, Optional<String> found, AnnotatedSentence sentence) {
    return "**"
        + number.span().of(sentence.text())
        + "** given to "
        + found.orElse("nobody")
        + " in: "
        + sentence.text();
  }

  private static Article alone(String text) {
    return Article.of(Role.MAIN, List.of(new Block(0, BlockKind.PARAGRAPH, text)));
  }
}
