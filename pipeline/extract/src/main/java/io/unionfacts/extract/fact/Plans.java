package io.unionfacts.extract.fact;

import java.util.List;
import java.util.Optional;

/** Whether what a number counts was done or is only planned. */
final class Plans {
  private static final int NEAR = 1;

  private final CueLexicon cues;

  Plans(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * A number is planned where the last word before it that says so is one of plan ("sẽ", "phấn
   * đấu"); a noun such as "kế hoạch" says so only where nothing is said to be done.
   */
  Status status(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    Optional<Cue> done = sentence.nearestBefore(at, from, cues.bit("done"));
    Optional<Cue> planned = sentence.nearestBefore(at, from, cues.bit("planned"));
    if (isTarget(sentence, at)) {
      return Status.PLANNED;
    }
    if (planned.isPresent()
        && (done.isEmpty() || done.get().span().start() < planned.get().span().start())) {
      return Status.PLANNED;
    }
    if (done.isPresent()) {
      return Status.REPORTED;
    }
    boolean says =
        sentence.nearestBefore(at, from, cues.bit("plan")).isPresent()
            || (!Frames.hangsOnNoun(sentence.text(), at)
                && sentence
                    .firstAfter(frame.end(), frame.clause().end(), cues.bit("future"))
                    .isPresent())
            || goesOn(frame, earlier);
    return says ? Status.PLANNED : Status.REPORTED;
  }

  /** "đạt 94% kế hoạch (kết nạp 1.510 đoàn viên)": what a plan is, said in brackets behind it. */
  private boolean isTarget(SentenceView sentence, int at) {
    int open = sentence.lastMark(sentence.span().start(), at, "()");
    if (open < sentence.span().start() || sentence.text().charAt(open) != '(') {
      return false;
    }
    return sentence
        .nearestBefore(open, sentence.span().start(), cues.bit("target") | cues.bit("plan"))
        .filter(plan -> open - plan.span().end() <= NEAR)
        .isPresent();
  }

  /** "Mức thưởng dự kiến … Trong đó, …": amounts that a sentence of plans is followed by. */
  private static boolean goesOn(Frame frame, List<Draft> earlier) {
    if (earlier.isEmpty() || !frame.quantity().unit().isMoney()) {
      return false;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      if (last.block() != frame.sentence().block()) {
        return false;
      }
      if (last.kind == FactKind.MONEY) {
        return last.status == Status.PLANNED;
      }
    }
    return false;
  }
}
