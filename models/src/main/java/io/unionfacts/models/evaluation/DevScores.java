package io.unionfacts.models.evaluation;

import io.unionfacts.extract.fact.KindClassifier;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.corpus.CorpusFile;
import io.unionfacts.models.name.NameModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scores on the dev sentences, by class and in all, and what went wrong.
 *
 * @param classes scores by class; {@code "all"} is every class together
 * @param errors each error with its sentence, those first of which the model was surest
 */
public record DevScores(Map<String, Score> classes, List<String> errors) {
  /** Key of the score over all classes. */
  public static final String ALL = "all";

  public DevScores {
    classes = new LinkedHashMap<>(classes);
    errors = List.copyOf(errors);
  }

  /** An error and how sure the model was of it. */
  private record Mistake(double weight, String text) {}

  /** Names: right means the same class and the same characters. */
  public static DevScores ofNames(NameModel model, List<AnnotatedSentence> sentences) {
    return ofNames(
        text ->
            model.tag(text).stream()
                .map(name -> new Annotation(name.label(), name.span()))
                .toList(),
        sentences);
  }

  /** Names by whatever finds them. */
  static DevScores ofNames(
      Function<String, List<Annotation>> finder, List<AnnotatedSentence> sentences) {
    Map<String, List<Score.Item>> items = new LinkedHashMap<>();
    items.put(ALL, new ArrayList<>());
    CorpusFile.NAME_CLASSES.forEach(name -> items.put(name, new ArrayList<>()));
    List<Mistake> errors = new ArrayList<>();
    for (AnnotatedSentence sentence :
        sentences.stream().filter(AnnotatedSentence::namesMarked).toList()) {
      List<Annotation> found = finder.apply(sentence.text());
      List<Annotation> expected =
          sentence.names().stream().map(name -> new Annotation(name.label(), name.span())).toList();
      items.forEach((label, list) -> list.add(count(label, found, expected)));
      found.stream()
          .filter(name -> !expected.contains(name))
          .forEach(name -> errors.add(new Mistake(1, error("found", name, sentence))));
      expected.stream()
          .filter(name -> !found.contains(name))
          .forEach(name -> errors.add(new Mistake(0, error("missed", name, sentence))));
    }
    return of(items, errors);
  }

  /** Kinds: every number of the sentences is asked for. */
  public static DevScores ofKinds(KindClassifier model, List<AnnotatedSentence> sentences) {
    Map<String, List<Score.Item>> items = new LinkedHashMap<>();
    items.put(ALL, new ArrayList<>());
    List<Mistake> errors = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      for (Annotation number : sentence.numbers()) {
        String expected = number.word();
        Optional<KindClassifier.Guess> guess = model.classify(sentence.text(), number.span());
        String found = guess.map(g -> g.kind().code()).orElse("");
        int right = found.equals(expected) ? 1 : 0;
        items.get(ALL).add(new Score.Item(right, found.isEmpty() ? 0 : 1, 1));
        items
            .computeIfAbsent(expected, key -> new ArrayList<>())
            .add(new Score.Item(right, right, 1));
        if (right == 0) {
          if (!found.isEmpty()) {
            items.computeIfAbsent(found, key -> new ArrayList<>()).add(new Score.Item(0, 1, 0));
          }
          double sure = guess.map(KindClassifier.Guess::probability).orElse(0.0);
          String what = String.format(Locale.ROOT, "%s (%.2f) for", found, sure);
          errors.add(new Mistake(sure, error(what, number, sentence)));
        }
      }
    }
    return of(items, errors);
  }

  /** Score of a class. */
  public Score score(String name) {
    Score score = classes.get(name);
    if (score == null) {
      throw new IllegalArgumentException("no score of " + name);
    }
    return score;
  }

  private static DevScores of(Map<String, List<Score.Item>> items, List<Mistake> errors) {
    Map<String, Score> scores = new LinkedHashMap<>();
    items.forEach((name, list) -> scores.put(name, new Score(list)));
    return new DevScores(
        scores,
        errors.stream()
            .sorted(Comparator.comparingDouble(Mistake::weight).reversed())
            .map(Mistake::text)
            .toList());
  }

  private static Score.Item count(String label, List<Annotation> found, List<Annotation> expected) {
    List<Annotation> mine = of(label, found);
    List<Annotation> theirs = of(label, expected);
    return new Score.Item(
        (int) mine.stream().filter(theirs::contains).count(), mine.size(), theirs.size());
  }

  private static List<Annotation> of(String label, List<Annotation> names) {
    return names.stream().filter(name -> label.equals(ALL) || name.label().equals(label)).toList();
  }

  private static String error(String what, Annotation annotation, AnnotatedSentence sentence) {
    return what
        + " "
        + annotation.word()
        + " **"
        + annotation.span().of(sentence.text())
        + "** in: "
        + sentence.text();
  }
}
