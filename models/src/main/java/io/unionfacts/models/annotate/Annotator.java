package io.unionfacts.models.annotate;

import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.models.corpus.Annotation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks sentences as the rules see them, so that a person corrects instead of typing: {@code "LĐLĐ
 * tỉnh trao 35 suất quà."} becomes {@code "[federation LĐLĐ tỉnh] trao [#gift 35] suất quà."}
 * People, programmes and many agencies are left for the person. Thread-safe.
 */
public final class Annotator {
  private static final Map<EntityKind, String> CLASSES =
      Map.of(
          EntityKind.FEDERATION, "federation",
          EntityKind.GRASSROOTS_UNION, "union",
          EntityKind.SCHOOL, "school",
          EntityKind.AGENCY, "agency",
          EntityKind.ORGANISATION, "company",
          EntityKind.DISTRICT, "place",
          EntityKind.PROVINCE, "place");

  private final Extractor extractor;

  /** An annotator that sees what an extractor sees. */
  public Annotator(Extractor extractor) {
    this.extractor = extractor;
  }

  /** The class of a kind of entity in the corpora; nothing for those that are not marked. */
  public static Optional<String> label(EntityKind kind) {
    return Optional.ofNullable(CLASSES.get(kind));
  }

  /** A sentence with its marks; NFC, single spaces. */
  public String mark(String sentence) {
    String text = Normalizer.normalize(sentence, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
    Extraction read = read(text);
    List<Annotation> marks = new ArrayList<>(names(read));
    for (Fact fact : read.facts()) {
      Annotation mark = new Annotation("#" + fact.kind().code(), fact.quantity().number());
      if (marks.stream().noneMatch(name -> name.span().overlaps(mark.span()))) {
        marks.add(mark);
      }
    }
    marks.sort(Comparator.comparing(Annotation::span));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Annotation mark : marks) {
      out.append(text, at, mark.span().start());
      out.append('[').append(mark.label()).append(' ').append(mark.span().of(text)).append(']');
      at = mark.span().end();
    }
    return out.append(text.substring(at)).toString();
  }

  /** The names of a sentence as the entity grammar finds them, the outermost only. */
  public List<Annotation> names(String sentence) {
    return names(read(sentence));
  }

  private Extraction read(String sentence) {
    return extractor.extract(
        Article.of(Role.MAIN, List.of(new Block(0, BlockKind.PARAGRAPH, sentence))));
  }

  private static List<Annotation> names(Extraction read) {
    List<Annotation> names = new ArrayList<>();
    for (Mention mention : read.mentions()) {
      String label = CLASSES.get(mention.kind());
      boolean inner =
          read.mentions().stream()
              .anyMatch(
                  other ->
                      other.span().length() > mention.span().length()
                          && other.span().contains(mention.span()));
      if (label != null && !inner) {
        names.add(new Annotation(label, mention.span()));
      }
    }
    return names;
  }
}
