package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A number in its clause: in {@code "tặng giấy khen cho 12 tập thể và 30 cá nhân"} both numbers
 * have the verb {@code tặng}, and {@code giấy khen} stands in the clause of both.
 *
 * @param sentence the sentence it stands in
 * @param index its position among the sentence's quantities
 * @param quantity the number
 * @param category the class of the noun counted, {@code ""} when there is none or the lexicon
 *     doesn't know it
 * @param verb the cue that governs it
 * @param passive whether the verb stands after the number, which undergoes it ("được khen thưởng")
 * @param clause the part of the sentence in which cues speak of this number
 * @param cues the cues of the clause, the verb among them even where it is carried over from before
 * @param classes the classes of those cues
 * @param classesBefore those of the cues before the number
 * @param classesAfter those of the cues behind the number
 */
record Frame(
    SentenceView sentence,
    int index,
    Quantity quantity,
    String category,
    Optional<Cue> verb,
    boolean passive,
    Span clause,
    List<Cue> cues,
    long classes,
    long classesBefore,
    long classesAfter) {
  Frame {
    cues = List.copyOf(cues);
  }

  /** Where the number starts, or the word before it that says how it is meant ("gần", "hơn"). */
  int start() {
    return start(quantity);
  }

  /** As {@link #start()}, of a number whose frame is not known yet. */
  static int start(Quantity quantity) {
    int number = quantity.span().start();
    Optional<Span> modifier = quantity.modifierSpan();
    return modifier.isPresent() ? Math.min(modifier.get().start(), number) : number;
  }

  /** Where its verb starts, another position if it has none. */
  int verbStart(int other) {
    return verb.isPresent() ? verb.get().span().start() : other;
  }

  /** Where the number with its noun phrase ends. */
  int end() {
    return SentenceView.end(quantity);
  }
}
