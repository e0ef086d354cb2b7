package io.unionfacts.models.corpus;

import io.unionfacts.extract.text.Span;

/**
 * A stretch of a sentence with its label.
 *
 * @param label a name class ({@code person}, {@code school}, …) or {@code #} and a fact kind
 *     ({@code #member_admission})
 * @param span where it stands in the sentence
 */
public record Annotation(String label, Span span) {
  private static final String NUMBER = "#";

  /** Whether this labels a number with its fact kind, rather than a name with its class. */
  public boolean isNumber() {
    return label.startsWith(NUMBER);
  }

  /** The fact kind's code or the name class. */
  public String word() {
    return isNumber() ? label.substring(NUMBER.length()) : label;
  }
}
