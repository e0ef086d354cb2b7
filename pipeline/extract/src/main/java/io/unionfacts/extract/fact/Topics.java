package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Brands;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The body that an article is about, and the one that each part of it is about: an item of a
 * round-up ({@code "* LĐLĐ tỉnh Khánh Hòa: LĐLĐ TP. Cam Ranh vừa …"}) starts afresh, a heading
 * names it for what stands below, and a paragraph may turn to a body below the article's own.
 */
final class Topics {
  private static final String FEDERATION = "Liên đoàn Lao động";

  /** What opens a sentence about who has come. */
  static final Beginnings ATTENDING =
      new Beginnings(
          List.of("dự", "tham dự", "tới dự", "đến dự", "về dự", "cùng dự", "đến tham dự"));

  /** What else is said of guests. */
  private static final Beginnings WITNESSING = new Beginnings(List.of("chứng kiến", "có mặt"));

  private static final Beginnings SAYS =
      new Beginnings(
          List.of("cho rằng", "cho biết", "cho hay", "khẳng định", "nhận định", "nhấn mạnh"));

  /** What makes a body the first of several. */
  private static final Beginnings EXEMPLARY =
      new Beginnings(List.of(" dẫn đầu", " đứng đầu", " là đơn vị dẫn đầu", " là đơn vị đứng đầu"));

  private static final String JOINTLY = " phối hợp ";

  /** How unions are called together that a text may be about without naming one. */
  private static final Beginnings UNNAMED_UNIONS =
      new Beginnings(List.of("các cấp công đoàn", "công đoàn các cấp", "các cấp cđ", "cđ các cấp"));

  /** What opens a sentence about one of many: "Riêng CĐCS Công ty A ủng hộ 320 triệu đồng". */
  private static final Beginnings EXAMPLES =
      new Beginnings(
          List.of("riêng", "trong đó", "tiêu biểu", "điển hình", "nổi bật", "đơn cử", "cụ thể"));

  /** What opens a sentence that names those who were counted before. */
  private static final Beginnings NAMES_THOSE = new Beginnings(List.of("đó là", "cụ thể là"));

  /** What says of a body that it does what another did. */
  private static final Beginnings ALSO = new Beginnings(List.of(" cũng"));

  /** How a paragraph or sentence opens that tells of another event than the one before. */
  private static final Beginnings TIMES =
      new Beginnings(
          List.of(
              "sáng",
              "trưa",
              "chiều",
              "tối",
              "ngày",
              "cùng ngày",
              "cũng trong",
              "trước đó",
              "trong khi đó",
              "tương tự"));

  /** Behind these stand those who win or are asked, who do nothing that the text is about. */
  private static final Beginnings WINNERS =
      new Beginnings(
          List.of(
              "thuộc về",
              "toàn đoàn",
              "trao cho",
              "trao giải nhất",
              "trao giải nhì",
              "trao giải",
              "trao cúp",
              "đề nghị"));

  private static final String OF = " của ";

  /** What is said of a union that is honoured with others: the text is about who honours them. */
  private static final Beginnings HONOURED =
      new Beginnings(
          List.of(
              "được tặng",
              "được trao",
              "được nhận",
              "được khen thưởng",
              "được biểu dương",
              "được tuyên dương",
              "vinh dự nhận",
              "vinh dự được",
              "nhận bằng khen",
              "nhận giấy khen",
              "nhận cờ"));

  /** What is said of those who compete in what another body holds. */
  private static final Beginnings WON =
      new Beginnings(
          List.of(
              " giành",
              " đã giành",
              " đoạt",
              " đã đoạt",
              " đạt giải",
              " đã đạt giải",
              " xuất sắc giành",
              " xuất sắc đoạt",
              " vô địch",
              " nhất toàn đoàn",
              " nhì toàn đoàn",
              " ba toàn đoàn",
              " dẫn đầu toàn đoàn",
              " giải nhất",
              " giải nhì",
              " giải ba",
              " giải khuyến khích",
              " xếp thứ",
              " xếp nhất",
              " xếp nhì",
              " xếp ba",
              " về nhì"));

  /** What is said of those who come to a contest that another body holds. */
  private static final Beginnings TAKES_PART =
      new Beginnings(List.of(" tham gia", " tham dự", " dự", " góp mặt", " tranh tài", " đến với"));

  /** How far behind that the word for the contest may stand: "tham gia vòng chung kết Hội thi". */
  private static final int TO_CONTEST = 32;

  /** Characters between the union of somebody with an office and the word that they have come. */
  private static final int TO_ATTENDING = 40;

  /** How {@link #BOTH_WON} and {@link #MEDALS} begin. */
  private static final Beginnings AND_OTHER = new Beginnings(ActorWords.JOINS);

  private static final Beginnings WITH_MEDALS = new Beginnings(List.of(" với ", " ("));

  /** "LĐLĐ huyện A và Tứ Kỳ giải nhì". */
  private static final Pattern BOTH_WON =
      Pattern.compile(
          " (?:và|cùng) (?:\\p{Lu}[\\p{L}.]* ?){1,10}(?:đồng )?(?:giải (?:nhất|nhì|ba)|nhất toàn đoàn)");

  private static final Pattern MEDALS =
      Pattern.compile(
          " (?:với |\\()(?:tổng cộng |tổng số )?\\d+ (?:huy chương|HC|giải|bộ huy chương)");

  /** What the Confederation gives, whoever hands it over. */
  private static final Beginnings OWN_HONOURS =
      new Beginnings(
          List.of(
              "kỷ niệm chương",
              "bằng khen",
              "giải thưởng",
              "cờ thi đua",
              "bằng lao động sáng tạo"));

  private static final int LONGEST_HONOUR = 70;

  private static final Beginnings DONE = new Beginnings(List.of("đã", "vừa"));

  private static final Beginnings HONOURS =
      new Beginnings(
          List.of("tặng", "trao", "tặng thưởng", "khen", "biểu dương", "tuyên dương", "công nhận"));

  /** What stands between those of a list. */
  private static final List<String> LISTS = List.of(", ", " và ");

  private static final Beginnings LISTED = new Beginnings(LISTS);

  private static final Beginnings HOLDS =
      new Beginnings(List.of(" tổ chức", " phát động", " khởi xướng"));

  /** What those do to whom a headline gives no name. */
  private static final Beginnings GIVES =
      new Beginnings(List.of("trao", "tặng", "hỗ trợ", "ủng hộ", "bàn giao", "chuyển"));

  /** What stands between two who do something together. */
  private static final Set<String> BESIDE =
      Set.of("và", "cùng", "cùng với", "phối hợp với", "phối hợp cùng");

  private static final String OWES = " nợ ";
  private static final String SENTENCE_END = ". ";
  private static final int OPENING = 2;

  /** Unions with a number each that make a comparison. */
  private static final int COMPARED = 3;

  /** What stands between the name of one of them and its number. */
  private static final Pattern NUMBERED =
      Pattern.compile(" (?:(?:dẫn đầu|đứng đầu) )?(?:với |có |đạt |là |được )?(?=\\d)");

  /** How {@link #NUMBERED} begins where no number stands right behind the name. */
  private static final Beginnings BEFORE_NUMBERS =
      new Beginnings(
          List.of(" dẫn đầu ", " đứng đầu ", " với ", " có ", " đạt ", " là ", " được "));

  private final Article article;
  private final Items items;
  private final ActorWords words;
  private final MentionIndex mentions;
  private final List<Named> unions = new ArrayList<>();

  /** The first block of the part of the article that each block belongs to. */
  private final int[] starts;

  /** The last of the first paragraphs of the part that begins at a block. */
  private final int[] openings;

  /** What the part that begins at a block is about. */
  private final List<Optional<Entity>> topics = new ArrayList<>();

  /** Where the text turns to a union, in reading order. */
  private final List<Turning> turnings = new ArrayList<>();

  /** Places that the headline names. */
  private final Set<String> headlinePlaces = new HashSet<>();

  /** Unions that the headline names. */
  private final Set<Entity> headlineBodies = new HashSet<>();

  private enum Turn {
    /** The text goes on about what it was about. */
    NONE,
    /** The rest of the paragraph is about this union. */
    FOR_PARAGRAPH,
    /** The rest of the paragraph is about the article's own body again. */
    BACK,
    /** All that follows is, up to another turn. */
    FOR_GOOD
  }

  /** A place where the text turns to the union named there. */
  private record Turning(Mention union, Turn turn) {
    boolean forGood() {
      return turn == Turn.FOR_GOOD;
    }
  }

  /**
   * A union where a text names it, and whether it does something there, stands in a list or comes
   * to a contest.
   */
  private record Named(
      Mention mention, Block block, boolean acts, boolean listed, boolean competes) {}

  Topics(Article article, Items items, MentionIndex mentions, ActorWords words) {
    this.article = article;
    this.items = items;
    this.words = words;
    this.mentions = mentions;
    this.starts = new int[article.blocks().size()];
    this.openings = new int[article.blocks().size()];
    int start = 0;
    int opened = 0;
    for (Block block : article.blocks()) {
      if (items.begins(block)) {
        start = block.seq();
        openings[start] = start;
        opened = 0;
      }
      starts[block.seq()] = start;
      boolean text = block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH;
      if (text && opened < OPENING) {
        opened += saysAnything(block) ? 1 : 0;
        openings[start] = block.seq();
      }
    }
    for (Mention mention : mentions.all()) {
      if (isHeadline(mention) && mention.kind().isAboveCommune() && !isInEmployersName(mention)) {
        mention.entity().map(Entity::key).ifPresent(headlinePlaces::add);
      }
      if (Actors.isUnion(mention)) {
        if (isHeadline(mention)) {
          mention.entity().ifPresent(headlineBodies::add);
        }
        Block block = article.blocks().get(mention.block());
        unions.add(named(mention, block));
      }
    }
    for (Block block : article.blocks()) {
      topics.add(starts[block.seq()] == block.seq() ? find(block.seq()) : Optional.empty());
    }
    for (Named union : unions) {
      Turn turn = turn(union);
      if (turn != Turn.NONE) {
        turnings.add(new Turning(union.mention(), turn));
      }
    }
  }

  /**
   * "Không khí thật vui": a paragraph without a name or a number tells nothing of what it is about.
   */
  private boolean saysAnything(Block block) {
    return !mentions.in(block.seq()).isEmpty() || block.text().chars().anyMatch(Character::isDigit);
  }

  /** Whether two blocks belong to the same article or item. */
  boolean samePart(int first, int second) {
    return first >= 0 && starts[first] == starts[second];
  }

  /** Whether a block is among the headline and the first paragraphs of its part. */
  boolean opens(int block) {
    return block <= openings[starts[block]];
  }

  /** The body that the article, or the item a block belongs to, is about. */
  Optional<Entity> of(int block) {
    return topics.get(starts[block]);
  }

  /**
   * The body that the text is about at a place: the one that the nearest heading names; else, in a
   * paragraph that turns to a body below the article's own, that one ("Ở Bát Xát, LĐLĐ huyện chọn
   * việc khó. Cả năm huyện kết nạp 217 đoàn viên"); else the article's own. A turn to a body whose
   * place the headline names holds on to the end.
   */
  Optional<Entity> at(int block, int position) {
    Optional<Entity> nearest = of(block);
    Optional<Entity> lasting = nearest;
    for (Turning turning : turnings) {
      Mention mention = turning.union();
      if (mention.block() > block
          || (mention.block() == block && mention.span().end() > position)) {
        break;
      }
      boolean reaches = turning.forGood() || mention.block() == block;
      if (reaches && mention.block() >= starts[block]) {
        nearest = turning.turn() == Turn.BACK ? lasting : mention.entity();
        lasting = turning.forGood() ? nearest : lasting;
      }
    }
    return nearest.filter(body -> !isYetToCome(body, block, position));
  }

  /**
   * Whether the text comes to speak of the Confederation only further on, past its opening: what it
   * tells before that of "các cấp công đoàn tỉnh" is not the Confederation's.
   */
  private boolean isYetToCome(Entity body, int block, int position) {
    if (!Actors.isConfederation(body)) {
      return false;
    }
    for (Named union : unions) {
      Mention mention = union.mention();
      if (mention.entity().filter(body::equals).isPresent()) {
        boolean opening = opens(mention.block()) && !speaks(union);
        return !opening
            && (mention.block() > block
                || (mention.block() == block && mention.span().start() > position));
      }
    }
    return false;
  }

  /** "Ông A, Phó Trưởng ban Tổng LĐLĐ cho rằng …": somebody of it speaks of what is told. */
  private static boolean speaks(Named union) {
    String text = union.block().text();
    int end = union.mention().span().end();
    return end < text.length() && SAYS.begins(text, end + 1);
  }

  private Named named(Mention mention, Block block) {
    String text = block.text();
    int start = mention.span().start();
    int sentence = sentenceStart(text, start);
    boolean oneOfMany =
        isWinner(text, endOfList(mention, text))
            || (start > 0 && isCounted(text, mention.span().end()))
            || isOneOfSome(mention, text)
            || isCompared(mention, text)
            || isNamedForCount(mention, text, sentence)
            || ((words.headsClause(text, 0, start) || ActorWords.bordersList(text, start))
                && words.isListed(text, mention.span()));
    if (oneOfMany) {
      return new Named(mention, block, false, true, false);
    }
    boolean does = words.acts(text, mention.span());
    boolean listed =
        (!does && isAmongWinners(text, sentence, start))
            || words.isGivenPrize(text, sentence, mention.span());
    boolean acts =
        !listed
            && (does || isWhoseEvent(text, sentence, start))
            // "Dự hội nghị có lãnh đạo Sở A, Công đoàn ngành B": who comes is not whose work is
            // told.
            && !ATTENDING.begins(text, sentence)
            && !EXAMPLES.begins(text, sentence)
            && !isHonoured(mention, text)
            && !isPartner(text, sentence, start);
    return new Named(mention, block, acts, listed, takesPart(text, mention.span().end()));
  }

  /** "LĐLĐ tỉnh A phối hợp với LĐLĐ tỉnh B, LĐLĐ tỉnh C tổ chức": C is one of A's partners. */
  private static boolean isPartner(String text, int sentence, int start) {
    int joined = text.lastIndexOf(JOINTLY, start);
    return joined >= sentence
        && text.substring(joined, start).chars().noneMatch(c -> Character.isDigit(c) || c == ';');
  }

  /** "Công đoàn Bộ A [tham gia Hội thao] Công đoàn Viên chức Việt Nam". */
  private boolean takesPart(String text, int end) {
    int limit = Math.min(text.length(), end + ActorWords.MAX_AUXILIARY);
    int joins = end;
    while (joins >= 0 && joins <= limit && !TAKES_PART.open(text, joins)) {
      joins = text.indexOf(' ', joins + 1);
    }
    if (joins < 0 || joins > limit || !words.onlyAuxiliaries(text, end, joins)) {
      return false;
    }
    int to = Math.min(text.length(), joins + TO_CONTEST);
    return words.contests().firstIn(text, joins, to) >= 0;
  }

  /**
   * "giải nhất thuộc về LĐLĐ huyện A, giải nhì trao cho LĐLĐ huyện B và C", "đề nghị Tổng LĐLĐ
   * tặng": who wins or is asked.
   */
  private static boolean isAmongWinners(String text, int sentence, int start) {
    int from = start;
    while (from > sentence
        && !(text.charAt(from - 1) == ';' || Character.isDigit(text.charAt(from - 1)))) {
      from--;
    }
    return WINNERS.lastIn(text, from, start) >= 0;
  }

  /** "LĐLĐ huyện A với 5 huy chương vàng", "LĐLĐ huyện B giành giải nhì": who competes. */
  private static boolean isWinner(String text, int end) {
    return WON.open(text, end)
        || (AND_OTHER.open(text, end)
            && BOTH_WON.matcher(text).region(end, text.length()).lookingAt())
        || (WITH_MEDALS.open(text, end)
            && MEDALS.matcher(text).region(end, text.length()).lookingAt());
  }

  /** "LĐLĐ quận A, LĐLĐ quận B, Công đoàn ngành C [giành giải ba]": where the last name ends. */
  private int endOfList(Mention first, String text) {
    int end = first.span().end();
    if (!LISTED.open(text, end)) {
      return end;
    }
    for (Mention next : mentions.in(first.block())) {
      boolean follows =
          next.span().start() > end
              && (Actors.isUnion(next) || Actors.isBody(next))
              && LISTS.contains(text.substring(end, next.span().start()));
      end = follows ? next.span().end() : end;
    }
    return end;
  }

  private static boolean isHonoured(Mention mention, String text) {
    int end = mention.span().end();
    return mention.kind() == EntityKind.GRASSROOTS_UNION
        && end < text.length()
        && HONOURED.begins(text, end + 1);
  }

  /** "A dẫn đầu với 32 sáng kiến; B có 21 sáng kiến, C có 17 sáng kiến": one of several. */
  private boolean isCompared(Mention mention, String text) {
    if (!isNumbered(text, mention)) {
      return false;
    }
    int start = sentenceStart(text, mention.span().start());
    int end = text.indexOf(SENTENCE_END, mention.span().end());
    long numbered =
        mentions.in(mention.block()).stream()
            .filter(other -> Actors.isUnion(other) && other.span().start() >= start)
            .filter(other -> end < 0 || other.span().end() < end)
            .filter(other -> isNumbered(text, other))
            .count();
    return numbered >= COMPARED;
  }

  private static boolean isNumbered(String text, Mention mention) {
    int end = mention.span().end();
    boolean mayBe =
        BEFORE_NUMBERS.open(text, end)
            || (end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
    return mayBe && NUMBERED.matcher(text).region(end, text.length()).lookingAt();
  }

  /** "Trong đó, Công đoàn Giáo dục tỉnh 410 triệu đồng, …": one of those with a number each. */
  private static boolean isCounted(String text, int end) {
    int at = end < text.length() && text.charAt(end) == ':' ? end + 1 : end;
    int number = text.startsWith(" (", at) ? at + 2 : at + 1;
    return number < text.length()
        && text.charAt(at) == ' '
        && Character.isDigit(text.charAt(number));
  }

  /**
   * "13 CĐCS Trường A", "LĐLĐ các huyện Đô Lương, Thanh Chương": some of many, or one of several
   * that share the word for what they are.
   */
  private boolean isOneOfSome(Mention mention, String text) {
    int before = ActorWords.skipSpaceBack(text, 0, mention.span().start()) - 1;
    if (before >= 0 && Character.isDigit(text.charAt(before))) {
      return mention.kind() == EntityKind.GRASSROOTS_UNION;
    }
    int end = mention.span().end();
    for (String between : LISTS) {
      if (text.startsWith(between, end)
          && sharesHead(text, mention.block(), end + between.length())) {
        return true;
      }
    }
    return ActorWords.sharesHead(text, mention);
  }

  private boolean sharesHead(String text, int block, int start) {
    for (Mention mention : mentions.in(block)) {
      if (mention.span().start() == start && ActorWords.sharesHead(text, mention)) {
        return true;
      }
    }
    return false;
  }

  /** "Đó là CĐCS Công ty A gồm 30 đoàn viên; CĐCS Công ty B": who was counted just before. */
  private boolean isNamedForCount(Mention mention, String text, int sentence) {
    int first = sentence + NAMES_THOSE.longestAt(text, sentence) + 1;
    return first > sentence + 1
        && mentions.in(mention.block()).stream()
            .anyMatch(other -> other.span().start() == first && Actors.isUnion(other));
  }

  /** "Hội nghị tổng kết của LĐLĐ huyện đã trao": whose event a sentence opens with. */
  private boolean isWhoseEvent(String text, int start, int position) {
    int of = position - OF.length();
    if (of <= start || !text.startsWith(OF, of) || !words.events().begins(text, start)) {
      return false;
    }
    for (String word : text.substring(start, of).split(" ", -1)) {
      if (word.endsWith(",") || words.prepositions().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static int sentenceStart(String text, int position) {
    int from = position;
    while (from > 0 && !endsSentence(text, from - 1)) {
      from--;
    }
    return ActorWords.skipSpace(text, from, position);
  }

  /** Not the point of "1.700 công nhân". */
  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return c == '!'
        || c == '?'
        || c == '…'
        || (c == '.'
            && !(at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1))));
  }

  private Turn turn(Named union) {
    Mention mention = union.mention();
    if (mention.entity().isEmpty() || union.competes()) {
      return Turn.NONE;
    }
    Block its = union.block();
    Entity body = mention.entity().get();
    int start = mention.span().start();
    if (its.kind() == BlockKind.HEADING) {
      boolean person = words.isPerson(its.text(), start) || words.followsOffice(its.text(), start);
      if (person) {
        return Turn.NONE;
      }
      if (!Actors.isConfederation(body)) {
        return Turn.FOR_GOOD;
      }
    }
    Optional<Entity> own = of(its.seq());
    if (its.kind() == BlockKind.CAPTION || own.isEmpty()) {
      return Turn.NONE;
    }
    if (own.get().key().equalsIgnoreCase(body.key())) {
      return union.acts() ? Turn.BACK : Turn.NONE;
    }
    boolean below = body.parent().filter(own.get().key()::equals).isPresent();
    boolean beside = body.parent().isPresent() && body.parent().equals(own.get().parent());
    // "Theo LĐLĐ huyện Hoằng Hóa, …" in an article whose headline names Hoằng Hóa.
    boolean ofHeadline = body.place().filter(headlinePlaces::contains).isPresent();
    if ((below || beside)
        && ofHeadline
        && (union.acts() || ActorWords.wordBefore(its.text(), start).equals("theo"))) {
      return Turn.FOR_GOOD;
    }
    boolean anew =
        (body.kind() == EntityKind.GRASSROOTS_UNION || beside || isApart(body, own.get()))
            && opensAnew(its.text(), mention.span())
            && (union.acts()
                || ActorWords.wordBefore(its.text(), start).equals(GiftOwners.DONE_BY));
    return anew || (below && union.acts()) ? Turn.FOR_PARAGRAPH : Turn.NONE;
  }

  /**
   * Whether two federations have nothing to do with each other: neither is above the other, nor is
   * the article one about the first, which its headline names.
   */
  private boolean isApart(Entity body, Entity own) {
    return body.kind() == EntityKind.FEDERATION
        && own.kind() == EntityKind.FEDERATION
        && body.place().isPresent()
        && !body.place().equals(own.place())
        && !Actors.isConfederation(own)
        && !headlineBodies.contains(own)
        && !own.parent().equals(Optional.of(body.key()));
  }

  /**
   * "Tối 13/1, công nhân dự hội diễn do Công đoàn Công ty A tổ chức", "LĐLĐ quận B cũng tổ chức":
   * an event of its own, with which a paragraph, or what is left of it, has to do.
   */
  private static boolean opensAnew(String text, Span name) {
    return TIMES.begins(text, sentenceStart(text, name.start())) || ALSO.open(text, name.end());
  }

  /** "Trường Cao đẳng Y tế Quảng Nam": a place that is but part of the name of a workplace. */
  private boolean isInEmployersName(Mention place) {
    for (Mention mention : mentions.in(place.block())) {
      if (mention.span().contains(place.span())
          && mention.entity().filter(words::isEmployer).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeadline(Mention mention) {
    BlockKind kind = article.blocks().get(mention.block()).kind();
    return kind == BlockKind.TITLE || kind == BlockKind.KICKER;
  }

  private Optional<Entity> find(int start) {
    List<Mention> headline = new ArrayList<>();
    List<Mention> getting = new ArrayList<>();
    List<Mention> ofPlace = new ArrayList<>();
    List<Mention> ofHeadline = new ArrayList<>();
    List<Mention> ofHeadlineActing = new ArrayList<>();
    List<Mention> opening = new ArrayList<>();
    List<Mention> acting = new ArrayList<>();
    List<Mention> actingFirst = new ArrayList<>();
    List<Mention> named = new ArrayList<>();
    List<Mention> competing = competing(start);
    Optional<String> place = headlinePlace();
    boolean item = items.begins(article.blocks().get(start));
    boolean unresolved = false;
    boolean acts = false;
    int opened = openings[start];
    for (Named union : unions) {
      Mention mention = union.mention();
      Block block = union.block();
      if (starts[block.seq()] != start) {
        continue;
      }
      if (isOneOf(competing, mention)) {
        continue;
      }
      if (isHeadline(mention)) {
        mention.entity().ifPresent(entity -> (receives(union) ? getting : headline).add(mention));
        acts |= union.acts();
        continue;
      }
      if (!block.kind().holdsFacts() || union.listed()) {
        continue;
      }
      if (mention.entity().isEmpty()) {
        unresolved |= union.acts();
        continue;
      }
      boolean opens = block.seq() <= opened && block.kind() != BlockKind.CAPTION;
      if (!isOwnerAlone(union)) {
        named.add(mention);
      }
      if (union.acts() && !(item && labels(block, mention))) {
        acting.add(mention);
      }
      if (opens) {
        opening.add(mention);
        actingFirst.addAll(acting.subList(actingFirst.size(), acting.size()));
      }
      if (place.isPresent() && isFederationOf(mention, place) && !onlyAttends(union)) {
        ofPlace.add(mention);
      }
      boolean ofNamed =
          mention.kind() == EntityKind.FEDERATION
              && mention
                  .entity()
                  .flatMap(Entity::place)
                  .filter(headlinePlaces::contains)
                  .isPresent();
      if (opens && ofNamed && headline.isEmpty()) {
        ofHeadline.add(mention);
        if (union.acts()) {
          ofHeadlineActing.add(mention);
        }
      }
    }
    if (headline.isEmpty() && named.stream().noneMatch(mention -> isOther(mention, getting))) {
      headline.addAll(getting);
    }
    if (ofHeadlineActing.isEmpty()) {
      // "400 CĐCS thuộc Công đoàn các KCN và CĐCS trực thuộc LĐLĐ tỉnh": the place's own leads
      ofHeadline.sort(Comparator.comparing(mention -> !isOfPlaceItself(mention)));
    }
    List<List<Mention>> ranks =
        unresolved || !actingFirst.isEmpty()
            ? List.of(headline, ofPlace, ofHeadlineActing, actingFirst, ofHeadline, acting)
            : List.of(headline, ofPlace, ofHeadline, opening, acting);
    boolean opensWithout =
        actingFirst.isEmpty() && headline.isEmpty() && ofPlace.isEmpty() && competing.isEmpty();
    if (opensWithout) {
      List<Block> beginning = opening(start);
      List<Meeting> meetings = meetings(beginning);
      Optional<Entity> other =
          meeting(meetings).or(() -> headlineDoing(start)).or(() -> opensWith(start));
      if (other.isPresent()
          || (acting.isEmpty() && (meetsUnnamed(meetings) || opensWithBrand(beginning)))) {
        return other;
      }
    }
    if (acts && first(headline, entity -> !Actors.isConfederation(entity)).isEmpty()) {
      return first(headline, entity -> true); // "Tổng LĐLĐ hỗ trợ đoàn viên vùng lũ"
    }
    for (List<Mention> rank : ranks) {
      Optional<Entity> below = first(rank, entity -> !Actors.isConfederation(entity));
      if (below.isPresent()) {
        return below;
      }
    }
    if (!unresolved && acting.isEmpty() && !competing.isEmpty()) {
      return first(competing, entity -> true);
    }
    if (unresolved || (headline.isEmpty() && confederationHonours(start))) {
      // A federation acts that the article never names in full: it is not the Confederation.
      return Optional.empty();
    }
    return first(headline, entity -> true)
        .or(() -> first(acting, entity -> true))
        .or(() -> first(named, entity -> !Actors.isConfederation(entity)))
        .or(() -> first(named.stream().filter(union -> !isGuest(union)).toList(), entity -> true))
        .or(
            () ->
                firstOther(start).filter(other -> !unnamedUnionsAct(start) && !severalAct(start)));
  }

  /**
   * "Tặng 4 tấn gạo cho Công đoàn ngành A": whether a headline names a union at its end to which
   * something goes.
   */
  private static boolean receives(Named union) {
    String text = union.block().text();
    Mention mention = union.mention();
    int start = mention.span().start();
    return mention.span().end() == text.length()
        && ActorWords.wordBefore(text, start).equals("cho")
        && GIVES.firstIn(text, 0, start) >= 0;
  }

  /** "Tới dự có đại diện lãnh đạo Tổng LĐLĐ Việt Nam": whether a body only comes as a guest. */
  private boolean isGuest(Mention mention) {
    String text = article.blocks().get(mention.block()).text();
    int start = mention.span().start();
    int sentence = sentenceStart(text, start);
    return ATTENDING.firstIn(text, sentence, start) >= 0
        || WITNESSING.firstIn(text, sentence, start) >= 0;
  }

  private static boolean isOther(Mention mention, List<Mention> unions) {
    return unions.stream().noneMatch(union -> union.entity().equals(mention.entity()));
  }

  /**
   * Where a part names those who come to what another body holds: as coming to a contest, or in the
   * headline as winning in one. The text is about who holds it, if it says who does.
   */
  private List<Mention> competing(int start) {
    List<Mention> competing = new ArrayList<>();
    for (Named union : unions) {
      Mention mention = union.mention();
      boolean competes =
          union.competes()
              || (isHeadline(mention) && isWinner(union.block().text(), mention.span().end()));
      if (competes && starts[union.block().seq()] == start) {
        competing.add(mention);
      }
    }
    return competing;
  }

  private static boolean isOneOf(List<Mention> mentions, Mention mention) {
    for (Mention one : mentions) {
      if (one.equals(mention)
          || (one.entity().isPresent() && one.entity().equals(mention.entity()))) {
        return true;
      }
    }
    return false;
  }

  /** "LĐLĐ các huyện A, B tổ chức hội diễn": whether several federations together open a part. */
  private boolean severalAct(int start) {
    return unions.stream()
        .filter(union -> starts[union.block().seq()] == start && opens(union.block().seq()))
        .anyMatch(union -> union.listed() && isOneOfSome(union.mention(), union.block().text()));
  }

  /**
   * "Toàn tỉnh có 620 sáng kiến. … Tổng LĐLĐ tặng bằng khen cho 3 cá nhân": whether a text tells of
   * a place as a whole, and of the Confederation only that it honours some of those there.
   */
  private boolean confederationHonours(int start) {
    for (Named union : unions) {
      if (starts[union.block().seq()] == start && union.acts() && !honours(union)) {
        return false;
      }
    }
    return says(words.wholes(), start);
  }

  /** Whether one of some phrases stands in the part that begins at a block. */
  private boolean says(Beginnings phrases, int start) {
    for (Block block : article.blocks()) {
      String text = block.text();
      if (starts[block.seq()] == start
          && block.kind().holdsFacts()
          && phrases.firstIn(text, 0, text.length()) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "nhận kỷ niệm chương của Tổng LĐLĐ": the Confederation is named for what is its own alone. */
  private static boolean isOwnerAlone(Named union) {
    String text = union.block().text();
    int of = union.mention().span().start() - OF.length();
    return !union.acts()
        && union.mention().entity().filter(Actors::isConfederation).isPresent()
        && text.startsWith(OF, of)
        && OWN_HONOURS.lastIn(text, Math.max(0, of - LONGEST_HONOUR), of) >= 0;
  }

  private static boolean honours(Named union) {
    String text = union.block().text();
    int end = union.mention().span().end();
    int verb = DONE.lengthAt(text, end + 1);
    return HONOURS.begins(text, verb > 0 ? end + verb + 2 : end + 1);
  }

  /**
   * "Các cấp công đoàn tỉnh A huy động …": a text of unions without a name of their own is about
   * none of those who give to them.
   */
  private boolean unnamedUnionsAct(int start) {
    return says(UNNAMED_UNIONS, start);
  }

  /** Where a meeting of staff, as a block names it, ends. */
  private record Meeting(Block block, int end) {
    /** Where the name begins of those who meet. */
    int whose() {
      return end + 1;
    }
  }

  /** The meetings of staff that some blocks name. */
  private List<Meeting> meetings(List<Block> blocks) {
    List<Meeting> found = new ArrayList<>();
    for (Block block : blocks) {
      String text = block.text();
      int at = words.meetings().firstIn(text, 0, text.length());
      while (at >= 0) {
        int end = at + words.meetings().longestAt(text, at);
        found.add(new Meeting(block, end));
        at = words.meetings().firstIn(text, end, text.length());
      }
    }
    return found;
  }

  /** "Hội nghị người lao động Công ty A": the company whose staff meets. */
  private Optional<Entity> meeting(List<Meeting> meetings) {
    for (Meeting meeting : meetings) {
      for (Mention mention : mentions.in(meeting.block().seq())) {
        boolean meets =
            mention.span().start() == meeting.whose()
                && mention.entity().filter(words::isWorkplace).isPresent();
        if (meets) {
          return mention.entity();
        }
      }
    }
    return Optional.empty();
  }

  /** "Hội nghị người lao động AITS": the staff of a workplace meets that no gazetteer knows. */
  private static boolean meetsUnnamed(List<Meeting> meetings) {
    for (Meeting meeting : meetings) {
      String text = meeting.block().text();
      if (meeting.whose() < text.length() && Character.isUpperCase(text.charAt(meeting.whose()))) {
        return true;
      }
    }
    return false;
  }

  /** The headline and the first paragraphs of a part. */
  private List<Block> opening(int start) {
    List<Block> opening = new ArrayList<>();
    for (int i = start; i <= openings[start]; i++) {
      Block block = article.blocks().get(i);
      if (block.kind().holdsFacts()) {
        opening.add(block);
      }
    }
    return opening;
  }

  /**
   * "Samsung trao 200 máy tính": whose doings a text tells is a company that no gazetteer knows.
   */
  private boolean opensWithBrand(List<Block> opening) {
    for (Block block : opening.subList(0, Math.min(OPENING, opening.size()))) {
      if (isBrandsDoing(block.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBrandsDoing(String text) {
    int opens = Sentences.start(text);
    int space = text.indexOf(' ', opens);
    String first = space < 0 ? text.substring(opens) : text.substring(opens, space);
    return Brands.isBrand(first)
        && first.chars().anyMatch(Character::isLowerCase)
        && !words.events().begins(text, opens);
  }

  /** "Trường Trung cấp A cho biết, …": a school or company with whose doings a text begins. */
  private Optional<Entity> opensWith(int start) {
    for (Block block : article.blocks()) {
      boolean first =
          starts[block.seq()] == start
              && (block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH);
      if (first) {
        return doing(block);
      }
    }
    return Optional.empty();
  }

  /** "Công ty Than A tổng kết năm": the employer whose doings a headline tells. */
  private Optional<Entity> headlineDoing(int start) {
    Block title = article.blocks().get(start);
    return title.kind() == BlockKind.TITLE ? doing(title) : Optional.empty();
  }

  /**
   * The first employer of a block, if it heads a clause and does something there: of "Như Công ty A
   * tuyển 400 người; Công ty B tuyển 200 người" neither is what the text is about.
   */
  private Optional<Entity> doing(Block block) {
    String text = block.text();
    int opens = Sentences.start(text);
    Optional<Entity> first = Optional.empty();
    for (Mention mention : mentions.in(block.seq())) {
      Optional<Entity> employer = mention.entity().filter(words::isEmployer);
      boolean does =
          employer.isPresent()
              && !isWinner(text, mention.span().end())
              && words.headsClause(text, opens, mention.span().start())
              && !ActorWords.endsList(text, mention.span().start())
              && words.acts(text, mention.span());
      if (does && (first.isEmpty() || first.equals(employer))) {
        return owesWithOthers(block, mention)
            ? Optional.empty()
            : unionBeside(text, mention).or(() -> employer);
      }
      first = first.or(() -> employer);
    }
    return Optional.empty();
  }

  /** "Tập đoàn A và Công đoàn A khai mạc hội thi": the union that does it with an employer. */
  private Optional<Entity> unionBeside(String text, Mention employer) {
    int end = employer.span().end();
    for (Mention mention : mentions.in(employer.block())) {
      int start = mention.span().start();
      if (Actors.isUnion(mention)
          && start > end
          && BESIDE.contains(text.substring(end, start).strip())) {
        return mention.entity();
      }
    }
    return Optional.empty();
  }

  /**
   * "Công ty A nợ 54 tỷ đồng, Công ty B nợ 22 tỷ đồng": the text is about none of those who owe.
   */
  private boolean owesWithOthers(Block block, Mention debtor) {
    return mentions.in(block.seq()).stream()
        .filter(other -> other.entity().filter(words::isEmployer).isPresent())
        .filter(other -> !other.entity().equals(debtor.entity()))
        .anyMatch(other -> block.text().startsWith(OWES, other.span().end()));
  }

  /** The place that a headline begins with: "Pleiku: Nữ công nhân …". */
  private Optional<String> headlinePlace() {
    for (Mention mention : mentions.all()) {
      boolean begins =
          mention.kind().isAboveCommune()
              && mention.entity().isPresent()
              && isHeadline(mention)
              && mention.span().start()
                  == Sentences.start(article.blocks().get(mention.block()).text());
      if (begins) {
        return mention.entity().map(Entity::key);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfPlaceItself(Mention mention) {
    return mention.entity().filter(body -> body.name().startsWith(FEDERATION)).isPresent();
  }

  /** "ông A, Chủ tịch LĐLĐ tỉnh đến dự", "Tới dự có Chủ tịch LĐLĐ tỉnh": who has only come. */
  private boolean onlyAttends(Named union) {
    String text = union.block().text();
    Span name = union.mention().span();
    if (union.acts() || !words.followsOffice(text, name.start())) {
      return false;
    }
    int end = ActorWords.mark(text, name.end(), TO_ATTENDING, ",;:.(");
    return ATTENDING.firstIn(text, name.end(), end) >= 0
        || ATTENDING.begins(text, sentenceStart(text, name.start()));
  }

  private static boolean isFederationOf(Mention mention, Optional<String> place) {
    return mention.kind() == EntityKind.FEDERATION
        && mention.entity().filter(body -> body.place().equals(place)).isPresent()
        && mention.entity().filter(body -> body.name().startsWith(FEDERATION)).isPresent();
  }

  /** "LĐLĐ tỉnh Khánh Hòa: …" at the head of an item. */
  private static boolean labels(Block block, Mention mention) {
    int end = mention.span().end();
    return end < block.text().length() && block.text().charAt(end) == ':';
  }

  /**
   * Where no union is named at all, the first other body that acts and is no mere sponsor; none
   * where several do of which the headline and the opening name none ("Công ty A nợ lương 3 tháng.
   * Công ty B nợ lương 5 tháng").
   */
  private Optional<Entity> firstOther(int start) {
    int opened = openings[start];
    List<Mention> acting = othersActing(start);
    boolean one = isOne(acting);
    boolean title = acting.stream().anyMatch(this::isHeadline);
    if (!one && !title && !isOne(acting.stream().filter(m -> m.block() <= opened).toList())) {
      return Optional.empty();
    }
    return acting.stream()
        .filter(mention -> one || mention.block() <= opened)
        .flatMap(mention -> mention.entity().stream())
        .findFirst();
  }

  private static boolean isOne(List<Mention> acting) {
    for (Mention mention : acting) {
      if (!mention.entity().equals(acting.get(0).entity())) {
        return false;
      }
    }
    return true;
  }

  private List<Mention> othersActing(int start) {
    return mentions.all().stream()
        .filter(Actors::isBody)
        .filter(mention -> starts[mention.block()] == start)
        .filter(mention -> article.blocks().get(mention.block()).kind().holdsFacts())
        .filter(
            mention -> {
              String text = article.blocks().get(mention.block()).text();
              // "Toàn bộ kinh phí do Công ty A hỗ trợ" says who paid, not whose work it is.
              return !isWinner(text, endOfList(mention, text))
                  && !ActorWords.sharesHead(text, mention)
                  && !isCounted(text, mention.span().end())
                  && !EXEMPLARY.open(text, mention.span().end())
                  && words.acts(text, mention.span())
                  && !isCompared(mention, text)
                  && !ActorWords.endsList(text, mention.span().start())
                  && !pays(text, mention.span());
            })
        .toList();
  }

  /** "do Công ty A tài trợ", not "do Trung tâm B tổ chức". */
  private static boolean pays(String text, Span name) {
    return ActorWords.wordBefore(text, name.start()).equals(GiftOwners.DONE_BY)
        && !HOLDS.open(text, name.end());
  }

  private static Optional<Entity> first(List<Mention> candidates, Predicate<Entity> wanted) {
    for (Mention mention : candidates) {
      Optional<Entity> entity = mention.entity().filter(wanted);
      if (entity.isPresent()) {
        return entity;
      }
    }
    return Optional.empty();
  }
}
