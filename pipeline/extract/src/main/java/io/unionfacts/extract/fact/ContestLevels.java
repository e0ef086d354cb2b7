package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.quantity.ArticleNumbers;
import io.unionfacts.extract.text.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The level of contests, prizes and honours: of a school, district, city or the nation. */
final class ContestLevels {
  private static final Set<String> AFTER_CONTEST =
      Set.of(
          "do", "với", "có", "thu", "tại", "ở", "trên", "nhằm", "chào", "được", "đã", "cho", "giữa",
          "trong");

  private static final String SCHOOL = " Trường ";

  /** "640 chị đạt cấp ngành": of a level that none of those of the cues is. */
  private static final String LEVEL = "đạt cấp ";

  /** "56 giải các cấp": of several levels, and so of none. */
  private static final String SEVERAL = " các cấp";

  /** "15 giải thành phố": levels said right behind what is won. */
  private static final Map<String, String> BARE_LEVELS =
      Map.of(
          " trường", "school",
          " huyện", "district",
          " quận", "district",
          " thị xã", "district",
          " tỉnh", "city",
          " thành phố", "city");

  /** "Hội khỏe CNVCLĐ Thành phố": whose contest it is, before the level. */
  private static final Beginnings STAFF =
      new Beginnings(
          List.of("cnvclđ", "cnvc-lđ", "cnvc - lđ", "cnlđ", "công nhân lao động", "giỏi"));

  /** What stands before a contest that is told of behind its prizes. */
  private static final Beginnings AT_OTHERS =
      new Beginnings(
          List.of(
              "tại kỳ thi",
              "tại các kỳ thi",
              "trong kỳ thi",
              "trong các kỳ thi",
              "tại hội thi",
              "trong hội thi",
              "tại cuộc thi",
              "tại các cuộc thi",
              "trong các cuộc thi"));

  private static final Set<String> HOLDS = Set.of("", "có", "là", ":", "đạt", "được");

  private static final int CONTEST_REACH = 120;

  /** "Vượt qua vòng thi cấp tỉnh, 55 cô giáo …": what those have behind them who come now. */
  private static final Beginnings PASSED =
      new Beginnings(List.of("vượt qua", "trải qua", "sau khi", "sau vòng", "qua vòng", "đã qua"));

  /** What a contest has that is told behind it: "14 đơn vị dự Hội thi … quận B". */
  private static final Set<FactKind> AT_CONTESTS =
      EnumSet.of(
          FactKind.PARTICIPATION, FactKind.ACTIVITY, FactKind.QUANTITY, FactKind.UNION_TOTAL);

  private final CueLexicon cues;
  private final long level;
  private final long contest;

  ContestLevels(CueLexicon cues) {
    this.cues = cues;
    this.level = cues.bits("level");
    this.contest = cues.bits("contest");
  }

  void fill(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    boolean levelled =
        draft.kind == FactKind.AWARD
            || draft.kind == FactKind.CONTEST_PRIZE
            || draft.kind == FactKind.INITIATIVE
            || sentence.says(contest);
    if (draft.level.isPresent() || !levelled) {
      return;
    }
    if (isOfSeveral(frame)) {
      return;
    }
    int at = frame.quantity().span().start();
    int end = behindShortForm(sentence, frame.end());
    int next = sentence.mark(end, frame.clause().end(), ",(");
    Optional<String> bare =
        draft.kind == FactKind.CONTEST_PRIZE ? bareLevel(frame) : Optional.empty();
    if (bare.isPresent()) {
      draft.level = bare;
      return;
    }
    Optional<Cue> behind = sentence.firstAfter(frame.quantity().span().end(), next, level);
    Optional<Cue> before =
        behind.isPresent() || sentence.first(LEVEL, frame.end(), next) >= 0
            ? Optional.empty()
            : sentence.nearestBefore(at, levelFrom(draft), level);
    if (before.filter(cue -> isPassed(sentence, cue, at)).isPresent()) {
      draft.level = behind.map(Cue::value).or(() -> levelOfContestBehind(draft));
    } else if (before.filter(cue -> isOfNumberBefore(draft, cue)).isEmpty()) {
      draft.level =
          behind
              .or(() -> before)
              .map(Cue::value)
              .or(() -> levelOfContest(draft))
              .or(() -> levelOfContestAhead(draft));
    }
  }

  /** Whether a level is of the rounds that a clause of its own tells were passed. */
  private static boolean isPassed(SentenceView sentence, Cue level, int at) {
    int clause = sentence.clauseStart(level.span().start());
    int word = ActorWords.skipSpace(sentence.text(), clause, level.span().start());
    return PASSED.begins(sentence.text(), word) && sentence.mark(level.span().end(), at, ",") < at;
  }

  /** "14 đơn vị dự Hội thi … quận B": the same, where the contest is told right behind. */
  private Optional<String> levelOfContestAhead(Draft draft) {
    if (!AT_CONTESTS.contains(draft.kind)) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    int next = draft.frame.index() + 1;
    int end =
        next < sentence.quantities().size()
            ? sentence.quantities().get(next).span().start()
            : sentence.segment(draft.frame.start()).end();
    return sentence.firstAfter(draft.frame.end(), end, contest).isPresent()
        ? levelOfContestBehind(draft)
        : Optional.empty();
  }

  /** The level that the name of a contest tells in which those take part who stand before it. */
  private Optional<String> levelOfContestBehind(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int end = sentence.span().end();
    return sentence
        .firstAfter(draft.frame.end(), end, contest)
        .flatMap(
            held -> levelOfContest(sentence, Math.min(end, held.span().end() + CONTEST_REACH)));
  }

  private Optional<String> levelOfContest(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    return levelOfContest(sentence, draft.quantity().span().start())
        .filter(
            found ->
                sentence.cues().stream()
                    .filter(cue -> cue.type().is("level") && cue.value().equals(found))
                    .noneMatch(cue -> isOfNumberBefore(draft, cue)));
  }

  /**
   * "1.250 giáo viên dạy giỏi cấp tỉnh, 4.300 lượt người đạt chiến sĩ thi đua": the level of
   * another number, behind which it stands.
   */
  private static boolean isOfNumberBefore(Draft draft, Cue level) {
    if (draft.kind != FactKind.AWARD && draft.kind != FactKind.INITIATIVE) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = level.span().start();
    int last = -1;
    for (int i = 0; i < draft.frame.index(); i++) {
      int end = sentence.quantities().get(i).number().end();
      last = end <= at ? end : last;
    }
    int behind = level.span().end();
    return last >= 0
        && sentence.mark(last, at, ",;:") == at
        && sentence.mark(behind, draft.frame.start(), ",;") < draft.frame.start();
  }

  /** Where "(SKKN)" ends that stands right behind what it is short for. */
  private static int behindShortForm(SentenceView sentence, int end) {
    int behind = sentence.behindBracket(end);
    for (int i = end + 2; i < behind - 1; i++) {
      if (!Character.isUpperCase(sentence.text().charAt(i))) {
        return end;
      }
    }
    return behind;
  }

  /** "trong đó cấp tỉnh 120, cấp huyện có 340 sáng kiến": the level that a number is said of. */
  static Optional<String> rightBefore(Frame frame) {
    String text = frame.sentence().text();
    for (Cue cue : frame.sentence().cues()) {
      int end = cue.span().end();
      boolean before =
          cue.type().is("level")
              && end < frame.start()
              && HOLDS.contains(text.substring(end, frame.start()).strip());
      if (before) {
        return Optional.of(cue.value());
      }
    }
    return Optional.empty();
  }

  private static boolean isOfSeveral(Frame frame) {
    return frame.sentence().text().startsWith(SEVERAL, frame.end());
  }

  /** A level that stands behind the prizes counted and names no place. */
  private static Optional<String> bareLevel(Frame frame) {
    String text = frame.sentence().text();
    int noun = frame.quantity().counted().map(prize -> prize.head().end()).orElse(frame.end());
    for (Map.Entry<String, String> bare : BARE_LEVELS.entrySet()) {
      int end = noun + bare.getKey().length();
      boolean alone =
          text.startsWith(bare.getKey(), noun)
              && (end == text.length()
                  || ",;.)".indexOf(text.charAt(end)) >= 0
                  || ActorWords.JOINS.stream().anyMatch(and -> text.startsWith(and, end)));
      if (alone) {
        return Optional.of(bare.getValue());
      }
    }
    return Optional.empty();
  }

  /** Prizes are of the level that the article's one contest is said to have. */
  void fillFromArticle(
      List<Draft> drafts, Article article, MentionIndex index, ArticleNumbers numbers) {
    boolean wanted =
        drafts.stream().anyMatch(d -> d.kind == FactKind.CONTEST_PRIZE && d.level.isEmpty());
    boolean told = drafts.stream().anyMatch(draft -> draft.level.isPresent());
    if (!wanted || told) {
      return;
    }
    Set<String> levels = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!block.kind().holdsFacts()) {
        continue;
      }
      Span whole = new Span(0, block.text().length());
      List<Cue> found = cues.find(numbers.tokens(block), whole);
      if (found.stream().noneMatch(cue -> cue.type().is("contest"))) {
        continue;
      }
      SentenceView view =
          new SentenceView(
              BlockText.of(block, numbers.tokens(block), index),
              whole,
              List.of(),
              found,
              index.in(block.seq(), whole),
              List.of());
      for (Cue cue : found) {
        if (cue.type().is("contest")) {
          levelOfContest(view, Math.min(whole.end(), cue.span().end() + CONTEST_REACH))
              .ifPresent(levels::add);
        }
      }
    }
    if (levels.size() == 1) {
      drafts.stream()
          .filter(draft -> draft.kind == FactKind.CONTEST_PRIZE)
          .forEach(draft -> draft.level = levels.stream().findFirst());
    }
  }

  /** Prizes of a contest that a school or its union holds are of the school. */
  static void fillFromSubjects(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean ofSchool =
          draft
              .subject
              .filter(
                  body ->
                      body.kind() == EntityKind.SCHOOL
                          || (body.kind() == EntityKind.GRASSROOTS_UNION
                              && body.name().contains(SCHOOL)))
              .isPresent();
      if (draft.kind == FactKind.CONTEST_PRIZE
          && draft.level.isEmpty()
          && ofSchool
          && !isWonAbroad(draft.frame)
          && !isOfSeveral(draft.frame)) {
        draft.level = Optional.of("school");
      }
    }
  }

  /** "36 giải tại kỳ thi học sinh giỏi": what a school's pupils win elsewhere. */
  private static boolean isWonAbroad(Frame frame) {
    SentenceView sentence = frame.sentence();
    int end = sentence.mark(frame.end(), sentence.span().end(), ",;");
    return sentence.firstOf(AT_OTHERS, frame.end(), end) >= 0;
  }

  /** "Hội thi “Thợ hàn giỏi toàn quốc”", "Hội thao CNVCLĐ quận Suối Mơ": its name tells. */
  private Optional<String> levelOfContest(SentenceView sentence, int at) {
    Optional<Cue> held = sentence.nearestBefore(at, sentence.span().start(), contest);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    int start = held.get().span().start();
    Span name = new Span(start, endOfContest(sentence, held.get().span().end(), at));
    for (Cue cue : sentence.cues()) {
      if (cue.type().is("level") && name.contains(cue.span())) {
        return Optional.of(cue.value());
      }
    }
    for (Mention mention : sentence.mentions()) {
      boolean ofName = sentence.standsInName(mention.span());
      if (mention.kind().isPlace() && name.contains(mention.span()) && !ofName) {
        return mention.kind() == EntityKind.DISTRICT
            ? Optional.of("district")
            : mention.kind() == EntityKind.PROVINCE ? Optional.of("city") : Optional.empty();
      }
    }
    int staff = sentence.firstOf(STAFF, name.start(), name.end());
    int end = staff < 0 ? name.end() : staff + STAFF.lengthAt(sentence.text(), staff);
    for (Map.Entry<String, String> bare : BARE_LEVELS.entrySet()) {
      String level = bare.getKey();
      if (sentence.text().regionMatches(true, end, level, 0, level.length())
          && end + level.length() <= name.end()) {
        return Optional.of(bare.getValue());
      }
    }
    return Optional.empty();
  }

  /** A contest's name goes on, quotation marks and all, to a comma or a word that links. */
  private static int endOfContest(SentenceView sentence, int from, int to) {
    String text = sentence.text();
    int limit = sentence.markOutside(from, to, ",;:.()");
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      int quoted = Marks.behindQuotation(text, at);
      if (quoted > at) {
        at = quoted - 1;
      } else if (Character.isLetter(c) && !Character.isLetterOrDigit(text.charAt(at - 1))) {
        String word = ActorWords.wordAfter(text, at);
        if (AFTER_CONTEST.contains(word)) {
          return at;
        }
        at += word.length() - 1;
      }
      at++;
    }
    return limit;
  }

  /**
   * Levels are said between the verb and the number, but prizes are listed over several clauses.
   */
  private static int levelFrom(Draft draft) {
    Frame frame = draft.frame;
    int clause = frame.clause().start();
    if (draft.kind == FactKind.CONTEST_PRIZE || draft.kind == FactKind.PARTICIPATION) {
      return frame.sentence().span().start();
    }
    return Math.max(clause, frame.verbStart(clause));
  }
}
