package io.unionfacts.models.corpus;

import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;

/**
 * A sentence cut into runs of letters, runs of digits and single signs, as training and use share
 * it.
 *
 * @param text the sentence
 * @param spans its words in order
 */
public record Words(String text, List<Span> spans) {
  public Words {
    spans = List.copyOf(spans);
  }

  /** Cuts a sentence. */
  public static Words of(String text) {
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span span : SimpleTokenizer.INSTANCE.tokenizePos(text)) {
      spans.add(new Span(span.getStart(), span.getEnd()));
    }
    return new Words(text, spans);
  }

  /** The words as text. */
  public String[] strings() {
    return spans.stream().map(span -> span.of(text)).toArray(String[]::new);
  }

  /** Index of the first word that ends after a character. */
  public int firstAfter(int character) {
    int i = 0;
    while (i < spans.size() && spans.get(i).end() <= character) {
      i++;
    }
    return i;
  }
}
