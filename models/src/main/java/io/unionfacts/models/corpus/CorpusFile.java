package io.unionfacts.models.corpus;

import io.unionfacts.extract.fact.FactKind;
import io.unionfacts.extract.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One file of annotated sentences, one a line, empty lines between paragraphs, {@code #} before
 * comments.
 *
 * <p>{@code "[person Lò Thị Hặc] trao [#gift 35] suất quà."} is the sentence {@code "Lò Thị Hặc
 * trao 35 suất quà."} with a person and a number of kind gift. Numbers in digits without a mark are
 * no facts: years, dates, ordinals, codes. A file with the comment {@code # names: unmarked} marks
 * its numbers only. With the comment {@code # links: marked}, a body and the numbers of what it
 * does share a digit: {@code "[federation=1 LĐLĐ huyện] tặng [#gift=1 35] suất quà."}
 *
 * @param name the file's name
 * @param sentences its sentences in order
 */
public record CorpusFile(String name, List<AnnotatedSentence> sentences) {
  /** Classes of names. */
  public static final List<String> NAME_CLASSES =
      List.of("federation", "union", "school", "agency", "company", "person", "place", "name");

  private static final String UNMARKED = "# names: unmarked\n";

  private static final String LINKED = "# links: marked\n";

  private static final Set<String> KINDS =
      Arrays.stream(FactKind.values()).map(FactKind::code).collect(Collectors.toUnmodifiableSet());

  public CorpusFile {
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedCorpusException if a mark is unknown, unclosed or nested, the text is not NFC,
   *     a sentence stands there twice, or a number is linked with no body
   */
  public static CorpusFile parse(String name, String content) {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int line = 0;
    int paragraph = 0;
    boolean gap = false;
    boolean namesMarked = !content.contains(UNMARKED);
    boolean linksMarked = content.contains(LINKED);
    for (String raw : content.split("\n", -1)) {
      line++;
      if (raw.isEmpty()) {
        gap = true;
        continue;
      }
      if (raw.startsWith("#")) {
        continue;
      }
      if (gap) {
        paragraph++;
        gap = false;
      }
      AnnotatedSentence sentence = sentence(name, line, raw, paragraph, namesMarked, linksMarked);
      Integer before = seen.put(sentence.text(), line);
      if (before != null) {
        throw new MalformedCorpusException(name, line, "the same sentence as line " + before);
      }
      sentences.add(sentence);
    }
    return new CorpusFile(name, sentences);
  }

  private static AnnotatedSentence sentence(
      String name, int line, String raw, int paragraph, boolean namesMarked, boolean linksMarked) {
    if (!Normalizer.isNormalized(raw, Normalizer.Form.NFC)) {
      throw new MalformedCorpusException(name, line, "not in NFC");
    }
    if (!raw.equals(raw.strip()) || raw.contains("  ")) {
      throw new MalformedCorpusException(name, line, "space at an end, or two in a row");
    }
    StringBuilder text = new StringBuilder();
    List<Annotation> annotations = new ArrayList<>();
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == ']') {
        throw new MalformedCorpusException(name, line, "] without [");
      }
      if (c != '[') {
        text.append(c);
        at++;
        continue;
      }
      int space = raw.indexOf(' ', at);
      int close = raw.indexOf(']', at);
      int nested = raw.indexOf('[', at + 1);
      boolean closed = close > 0 && space > 0 && space < close;
      if (!closed || (nested > 0 && nested < close)) {
        throw new MalformedCorpusException(name, line, "a mark must look like [label text]");
      }
      String label = raw.substring(at + 1, space);
      int link = 0;
      if (linksMarked && label.length() > 2 && label.charAt(label.length() - 2) == '=') {
        link = Character.digit(label.charAt(label.length() - 1), 10);
        label = label.substring(0, label.length() - 2);
      }
      boolean known =
          label.startsWith("#") ? KINDS.contains(label.substring(1)) : NAME_CLASSES.contains(label);
      if (!known) {
        throw new MalformedCorpusException(name, line, "unknown label " + label);
      }
      int start = text.length();
      text.append(raw, space + 1, close);
      if (text.length() == start || text.charAt(start) == ' ') {
        throw new MalformedCorpusException(name, line, "nothing marked as " + label);
      }
      annotations.add(new Annotation(label, new Span(start, text.length()), link));
      at = close + 1;
    }
    checkLinks(name, line, annotations);
    return new AnnotatedSentence(text.toString(), annotations, paragraph, namesMarked, linksMarked);
  }

  private static void checkLinks(String name, int line, List<Annotation> annotations) {
    for (Annotation number : annotations) {
      boolean broken =
          number.isNumber()
              && number.link() != 0
              && annotations.stream().noneMatch(a -> !a.isNumber() && a.link() == number.link());
      if (broken) {
        throw new MalformedCorpusException(name, line, "no body has the link " + number.link());
      }
    }
  }
}
