package io.unionfacts.models.corpus;

import io.unionfacts.extract.text.Span;

/**
 * A stretch of a sentence with its label.
 *
 * @param label a name class ({@code person}, {@code school}, …) or {@code #} and a fact kind
 *     ({@code #member_admission})
 * @param span where it stands in the sentence
 * @param link for a name, its number among the sentence's bodies; for a number, that of the body
 *     that does or gives what it counts; 0 for none
 */
public record Annotation(String label, Span span, int link) {
  private static final String NUMBER = "#";

  /** A stretch that is linked with no other. */
  public Annotation(String label, Span span) {
    this(label, span, 0);
  }

  /** Whether this labels a number with its fact kind, rather than a name with its class. */
  public boolean isNumber() {
    return label.startsWith(NUMBER);
  }

  /** The fact kind's code or the name class. */
  public String word() {
    return isNumber() ? label.substring(NUMBER.length()) : label;
  }
}
