package io.unionfacts.models.corpus;

import java.util.List;

/**
 * A sentence of the corpora with what stands in it.
 *
 * @param text the sentence without its marks
 * @param annotations names and numbers in order, without overlap
 * @param paragraph number of its paragraph in the file; sentences of one paragraph follow each
 *     other
 * @param namesMarked whether its names are marked; where not, only its numbers teach anything
 * @param linksMarked whether each number says which body of the sentence acts
 */
public record AnnotatedSentence(
    String text,
    List<Annotation> annotations,
    int paragraph,
    boolean namesMarked,
    boolean linksMarked) {
  public AnnotatedSentence {
    annotations = List.copyOf(annotations);
  }

  /** The names in it. */
  public List<Annotation> names() {
    return annotations.stream().filter(a -> !a.isNumber()).toList();
  }

  /** The numbers in it that are facts. */
  public List<Annotation> numbers() {
    return annotations.stream().filter(Annotation::isNumber).toList();
  }
}
