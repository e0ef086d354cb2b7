package io.unionfacts.models.language;

import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.AnnotatedSentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.model.Event;

/**
 * Tells Vietnamese, with or without its marks, from other languages, by three letters at a time.
 * Thread-safe.
 */
public final class LanguageModel {
  private static final int CUTOFF = 2;
  private static final double L2 = 0.3;
  private static final int DEV_EVERY = 5;
  private static final String VIETNAMESE = "vi";
  private static final String OTHER = "other";

  private final Maxent model;

  private LanguageModel(Maxent model) {
    this.model = model;
  }

  /**
   * A sentence whose language is known.
   *
   * @param text the sentence
   * @param vietnamese whether it is Vietnamese
   */
  public record Example(String text, boolean vietnamese) {}

  /**
   * Sentences of the corpora, every other one without its marks, and those of {@code
   * language/other.txt}.
   *
   * @param dev every fifth of the others, or the rest
   */
  public static List<Example> examples(
      List<AnnotatedSentence> sentences, Path corpora, boolean dev) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      examples.add(new Example(i % 2 == 0 ? text : unmarked(text), true));
    }
    Path file = corpora.resolve("language/other.txt");
    try {
      List<String> others =
          Files.readString(file).lines().filter(line -> !line.startsWith("# ")).toList();
      for (int i = 0; i < others.size(); i++) {
        if (i % DEV_EVERY == 0 == dev) {
          examples.add(new Example(others.get(i), false));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return examples;
  }

  private static String unmarked(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  /** Learns; the same examples in the same order give the same bytes. */
  public static byte[] train(List<Example> examples) {
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      events.add(new Event(example.vietnamese() ? VIETNAMESE : OTHER, features(example.text())));
    }
    return Maxent.train(events, CUTOFF, L2);
  }

  /** A trained model. */
  public static LanguageModel read(byte[] bytes) {
    return new LanguageModel(Maxent.read(bytes));
  }

  /** Whether a text is Vietnamese. */
  public boolean isVietnamese(String text) {
    return model.classify(features(text)).outcome().equals(VIETNAMESE);
  }

  private static String[] features(String text) {
    String padded = " " + text.toLowerCase(Locale.ROOT) + " ";
    List<String> features = new ArrayList<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      features.add(padded.substring(i, i + 3));
    }
    return features.toArray(String[]::new);
  }
}
