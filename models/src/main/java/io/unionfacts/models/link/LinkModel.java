package io.unionfacts.models.link;

import io.unionfacts.extract.text.Span;
import io.unionfacts.models.classify.Maxent;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.corpus.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.ml.model.Event;

/**
 * Says which of the bodies that a sentence names does or gives what a number counts: in "LĐLĐ tỉnh
 * tặng bằng khen cho 3 tập thể của LĐLĐ huyện", the first. Thread-safe.
 */
public final class LinkModel {
  private static final Set<String> BODIES =
      Set.of("federation", "union", "agency", "company", "school");
  private static final int CUTOFF = 1;
  private static final double L2 = 0.3;
  private static final double SURE = 0.5;
  private static final String ACTS = "acts";
  private static final String IDLE = "idle";

  private final Maxent model;

  private LinkModel(Maxent model) {
    this.model = model;
  }

  /** Learns from sentences whose links are marked. */
  public static byte[] train(List<AnnotatedSentence> sentences) {
    List<Event> events = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      if (!sentence.linksMarked()) {
        continue;
      }
      List<Annotation> bodies = bodies(sentence);
      for (Annotation number : sentence.numbers()) {
        for (Annotation body : bodies) {
          boolean acts = number.link() != 0 && number.link() == body.link();
          events.add(
              new Event(acts ? ACTS : IDLE, features(sentence.text(), bodies, body, number)));
        }
      }
    }
    return Maxent.train(events, CUTOFF, L2);
  }

  /** A trained model. */
  public static LinkModel read(byte[] bytes) {
    return new LinkModel(Maxent.read(bytes));
  }

  /** Whether a class of names is that of a body, which can act. */
  public static boolean isBody(String label) {
    return BODIES.contains(label);
  }

  /** The bodies that a sentence names: whatever can act. */
  public static List<Annotation> bodies(AnnotatedSentence sentence) {
    return sentence.names().stream().filter(name -> isBody(name.word())).toList();
  }

  /**
   * The body that acts, if one does.
   *
   * @param text the sentence
   * @param bodies the bodies it names, in order
   * @param number the number, labelled with its kind
   */
  public Optional<Annotation> agent(String text, List<Annotation> bodies, Annotation number) {
    Annotation best = null;
    double highest = SURE;
    for (Annotation body : bodies) {
      double probability = model.probability(features(text, bodies, body, number), ACTS);
      if (probability > highest) {
        highest = probability;
        best = body;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String[] features(
      String text, List<Annotation> bodies, Annotation body, Annotation number) {
    Words words = Words.of(text);
    int bodyAt = words.firstAfter(body.span().start());
    int bodyEnd = words.firstAfter(body.span().end() - 1);
    int numberAt = words.firstAfter(number.span().start());
    boolean before = body.span().end() <= number.span().start();
    Span first = before ? body.span() : number.span();
    Span second = before ? number.span() : body.span();
    Span between = new Span(/* start= */ first.end(), /* end= */ second.start());
    long others = bodies.stream().filter(b -> between.contains(b.span())).count();
    boolean semicolon = between.of(text).contains(";");
    boolean clause = semicolon || between.of(text).contains(",");
    String side = before ? "before" : "after";
    String previous = word(words, bodyAt - 1);
    String next = word(words, bodyEnd + 1);
    List<String> features = new ArrayList<>();
    features.add(side + "|others=" + Math.min(2, others));
    features.add(side + "|others=" + Math.min(2, others) + "|comma=" + clause);
    features.add(side + "|semicolon=" + semicolon);
    features.add(side + "|previous=" + previous);
    features.add(side + "|next=" + next);
    features.add(side + "|next2=" + next + "_" + word(words, bodyEnd + 2));
    features.add(side + "|previous2=" + word(words, bodyAt - 2) + "_" + previous);
    features.add(side + "|class=" + body.word() + "|kind=" + number.word());
    features.add("order=" + bodies.indexOf(body) + "/" + Math.min(3, bodies.size()) + side);
    features.add(side + "|opens=" + (bodyAt == 0));
    features.add("numberBefore=" + word(words, numberAt - 1) + "|" + side);
    features.add("numberBefore2=" + word(words, numberAt - 2) + "|" + side);
    features.add(side + "|far=" + Math.min(4, Math.abs(numberAt - bodyAt) / 4));
    int from = before ? bodyEnd + 1 : numberAt + 1;
    int to = before ? numberAt : bodyAt;
    for (int i = from; i < Math.min(to, from + 12); i++) {
      features.add(side + "|" + word(words, i));
      features.add(side + "|" + word(words, i) + "_" + word(words, i + 1));
    }
    return features.toArray(String[]::new);
  }

  private static String word(Words words, int at) {
    if (at < 0 || at >= words.spans().size()) {
      return "#";
    }
    String word = words.spans().get(at).of(words.text()).toLowerCase(Locale.ROOT);
    return Character.isDigit(word.charAt(0)) ? "0" : word;
  }
}
