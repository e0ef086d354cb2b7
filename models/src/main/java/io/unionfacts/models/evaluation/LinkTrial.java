package io.unionfacts.models.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.unionfacts.extract.Extraction;
import io.unionfacts.extract.Extractor;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.fact.Fact;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.annotate.Annotator;
import io.unionfacts.models.corpus.Annotation;
import io.unionfacts.models.link.LinkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the link model would say of gold facts that the rules leave without a subject and without a
 * giver, given the bodies that the rules find in the sentence: the trial of the model as a part of
 * the pipeline.
 */
final class LinkTrial implements Ablation.Visitor {
  private final LinkModel model;
  private int left;
  private int saidByGold;
  private int answered;
  private int right;
  private int wrong;

  private LinkTrial(LinkModel model) {
    this.model = model;
  }

  /** The row of a table: facts left, of them with a body in gold, answered, right, wrong. */
  static String row(String name, LinkModel model, Extractor extractor, Path gold, Path pages) {
    LinkTrial trial = new LinkTrial(model);
    Ablation.score(extractor, gold, pages, trial);
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(name, trial.left, trial.saidByGold, trial.answered, trial.right, trial.wrong);
  }

  @Override
  public void visit(JsonNode gold, Fact fact, Extraction read) {
    if (fact.subject().isPresent() || fact.giver().isPresent()) {
      return;
    }
    left++;
    String subject = gold.path("subject").asText();
    String giver = gold.path("giver").asText();
    boolean said = !subject.isEmpty() || !giver.isEmpty();
    saidByGold += said ? 1 : 0;
    Optional<String> answer = answer(fact, read);
    if (answer.isEmpty()) {
      return;
    }
    answered++;
    if (said) {
      boolean fits = answer.get().equals(subject) || answer.get().equals(giver);
      right += fits ? 1 : 0;
      wrong += fits ? 0 : 1;
    }
  }

  private Optional<String> answer(Fact fact, Extraction read) {
    Span sentence = fact.sentence();
    String block = read.article().blocks().get(fact.block()).text();
    List<Annotation> bodies = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Mention mention : read.mentions()) {
      Optional<String> label = Annotator.label(mention.kind());
      if (mention.block() == fact.block()
          && sentence.contains(mention.span())
          && label.filter(LinkModel::isBody).isPresent()) {
        bodies.add(new Annotation(label.get(), inside(mention.span(), sentence)));
        names.add(mention.entity().map(Entity::name).orElse(mention.span().of(block)));
      }
    }
    Annotation number =
        new Annotation("#" + fact.kind().code(), inside(fact.quantity().number(), sentence));
    return model
        .agent(sentence.of(block), bodies, number)
        .map(body -> names.get(bodies.indexOf(body)));
  }

  private static Span inside(Span span, Span sentence) {
    return new Span(span.start() - sentence.start(), span.end() - sentence.start());
  }
}
