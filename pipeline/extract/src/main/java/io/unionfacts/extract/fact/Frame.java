package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number in its clause: in {@code "tặng giấy khen cho 12 tập thể và 30 cá nhân"} both numbers
 * have the verb {@code tặng}, and {@code giấy khen} stands in the clause of both.
 *
 * @param sentence the sentence it stands in
 * @param index its position among the sentence's quantities
 * @param quantity the number
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
    Optional<Cue> verb,
    boolean passive,
    Span clause,
    List<Cue> cues,
    long classes,
    long classesBefore,
    long classesAfter) {
  private static final String TURNS = "turn_of_people";
  private static final String TURN = "lượt";
  private static final Set<String> COUNTED_TURNS =
      Set.of("member", "worker", "teacher", "union_official", "individual", "official");

  Frame {
    cues = List.copyOf(cues);
  }

  /**
   * The class of the noun counted, {@code ""} when there is none or the lexicon doesn't know it.
   */
  String category() {
    return quantity.counted().map(noun -> isTurns(noun) ? TURNS : noun.category()).orElse("");
  }

  /** "9.400 lượt người lao động": turns, which may be of the same people again and again. */
  private boolean isTurns(CountedNoun noun) {
    return COUNTED_TURNS.contains(noun.category())
        && sentence.text().startsWith(TURN, noun.phrase().start());
  }

  /** Where the number starts, or the word before it that says how it is meant ("gần", "hơn"). */
  int start() {
    int number = quantity.span().start();
    return quantity.modifierSpan().map(words -> Math.min(words.start(), number)).orElse(number);
  }

  /** Where the number with its noun phrase ends. */
  int end() {
    return SentenceView.end(quantity);
  }
}
