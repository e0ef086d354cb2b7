package io.unionfacts.extract.fact;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code data/rules/actors.tsv}, by the role they play in finding who acts.
 *
 * @param prefixes part of a name's noun phrase: "Ban Thường vụ"
 * @param personal the last word of a person's office: "tịch" of "Chủ tịch"
 * @param prepositions words on which a name hangs
 * @param adverbials first words of clauses that open with no subject
 * @param auxiliaries words that end the noun phrase of a subject
 * @param unnamed how bodies without a name begin
 * @param authorities how those begin who give without a name, behind a passive: "chính quyền"
 * @param levels words for a level of bodies: "tỉnh"
 * @param donors who gives without a name: "nhà hảo tâm"
 * @param wholes what is said of a place as a whole: "toàn tỉnh"
 * @param events what acts in place of who holds it: "Ban tổ chức", "Hội thi"
 * @param contests events in which people compete
 * @param heads how names begin that no gazetteer knows
 * @param smallHeads how names begin in small letters of bodies that no gazetteer knows
 * @param leaders who speaks or acts for a body: "lãnh đạo"
 * @param persons how people are named: "chị"
 * @param spokespersons what is said of those who act for a union: "chủ tịch"
 * @param employers words that stand for a company or school named before: "công ty"
 * @param workplaces how the names of other workplaces begin: "bệnh viện"
 * @param meetings meetings of a workplace's staff: "hội nghị người lao động"
 * @param people how a company of people is named that gives together: "cán bộ", "đoàn viên"
 * @param workplaceUnions what unions of a workplace or a trade are called: "nghiệp đoàn"
 * @param offices offices that unions don't have: "giám đốc"
 * @param honourers who gives honours beside unions: "Thủ tướng"
 * @param states whole names of those at the head of the state: "Chủ tịch nước"
 */
record ActorWords(
    Set<String> prefixes,
    Set<String> personal,
    Set<String> prepositions,
    Set<String> adverbials,
    Set<String> auxiliaries,
    Beginnings unnamed,
    Beginnings authorities,
    Beginnings levels,
    Beginnings donors,
    Beginnings wholes,
    Beginnings events,
    Beginnings contests,
    Beginnings heads,
    Beginnings smallHeads,
    Beginnings leaders,
    Beginnings persons,
    List<String> spokespersons,
    Beginnings employers,
    Beginnings workplaces,
    Beginnings meetings,
    Beginnings people,
    Beginnings workplaceUnions,
    List<String> offices,
    Beginnings honourers,
    Beginnings states) {
  /** Words that only stand where something is said to be done. */
  private static final Beginnings VERBAL =
      new Beginnings(List.of("đã", "sẽ", "đang", "vừa", "được", "tổ", "trao"));

  /** "được [Chủ tịch UBND tỉnh] tặng bằng khen": one who holds an office. */
  boolean isHonourer(String name) {
    return Character.isUpperCase(name.charAt(0)) && honourers.begins(name, 0);
  }

  /** What some offices end with: "Phó Chủ tịch Thường trực". */
  private static final Endings STANDING = new Endings(List.of(" thường trực"));

  /** How those who go somewhere for a body are called before its name. */
  private static final Endings DELEGATIONS =
      new Endings(
          List.of(
              "đoàn công tác",
              "đoàn công tác của",
              "đoàn đại biểu",
              "đoàn đại biểu của",
              "đoàn cán bộ",
              "đoàn cán bộ của",
              "đoàn lãnh đạo",
              "đoàn lãnh đạo của"));

  private static final String LEADS_DELEGATION = "rưởng đoàn";

  /** Characters of the name of who leads a delegation, with what stands around it. */
  private static final int LONGEST_LEADER = 48;

  /** What the names of unions begin with, be it amid a word: "CĐGD", "TLĐLĐVN". */
  private static final Beginnings UNION_HEADS =
      new Beginnings(List.of("lđlđ", "lđ lđ", "liên đoàn", "tổng", "công đoàn", "cđ", "tlđ"));

  private static final String BETWEEN_WORDS = " ,:";

  /** What sets a place off behind the name of a body that is there. */
  private static final List<String> SET_OFF = List.of(", ", " (", " - ", " – ");

  private static final int LONGEST_PLACE = 30;

  /** What follows a name that others follow in a list, or that ends it. */
  private static final String LIST_MARKS = ",;.:)";

  private static final String LIST_ENDS = ".;)";

  /** Prizes and honours that stand before those who get them. */
  private static final Beginnings PRIZES =
      new Beginnings(
          List.of(
              "giải nhất",
              "giải nhì",
              "giải ba",
              "giải tư",
              "giải a",
              "giải b",
              "giải c",
              "giải đặc biệt",
              "giải khuyến khích",
              "giải toàn đoàn",
              "giải đồng đội",
              "giải tập thể",
              "giải phong trào",
              "giải phụ",
              "giải thưởng",
              "cúp",
              "huy chương",
              "giấy khen",
              "bằng khen",
              "cờ thi đua",
              "cờ lưu niệm"));

  /** What stands between a prize and those who get it. */
  private static final List<String> GOES_TO = List.of(" cho ", ": ", " thuộc về ", " là ");

  /** "Đội giành giải nhất sẽ đại diện cho LĐLĐ huyện A": what winners do next. */
  private static final Beginnings STANDS_FOR = new Beginnings(List.of("đại diện", "thay mặt"));

  private static final int LONGEST_PRIZE = 40;

  /** What stands right before those of them who have a name. */
  private static final Set<String> BEFORE_WINNERS = Set.of("cho", "về", "là", "đội", "vị", "và");

  private static final String AND = "và";

  /** What joins two of whom or which the same is said. */
  static final List<String> JOINS = List.of(" và ", " cùng ");

  /** Characters of a short form in brackets at most: "CNVC-LĐ". */
  private static final int LONGEST_SHORT_FORM = 9;

  /** Words that open a list of names without a colon. */
  private static final Beginnings OPENERS = new Beginnings(List.of("gồm", "như"));

  private static final String PASSIVE = "được";
  private static final String LIST_MEMBER_ENDS = ",.;";

  /** What opens a sentence that tells what the one before is about: "Đó là [LĐLĐ tỉnh tặng …]". */
  private static final Endings LEADS_IN =
      new Endings(
          List.of(
              "đó là",
              "cụ thể là",
              "nổi bật là",
              "tiêu biểu là",
              "đặc biệt là",
              "ngoài ra",
              "bên cạnh đó",
              "trước đó",
              "cùng với đó",
              "đồng thời",
              "còn",
              "trong khi",
              "trong khi đó"));

  /** What a body is called before its name. */
  private static final Endings APPOSED =
      new Endings(List.of("các đơn vị", "đơn vị", "các tập thể", "tập thể"));

  /** The end of "đề nghị": who is asked does nothing yet. */
  private static final String ASKED = "nghị";

  /** "đội LĐLĐ huyện": people of a body who compete. */
  private static final String TEAM = "đội";

  private static final Beginnings HOLDS =
      new Beginnings(List.of("tổ chức", "đăng cai", "phối hợp tổ chức", "phát động"));

  /** What stands before who holds it too. */
  private static final Beginnings WITH_PARTNER =
      new Beginnings(List.of("và", "cùng", "cùng với", "phối hợp với", "phối hợp cùng"));

  private static final int LONGEST_PARTNER = 80;

  /** How something is done: "Công đoàn tích cực hỗ trợ". */
  private static final List<String> MANNER =
      List.of(
          "tích cực",
          "chủ động",
          "thường xuyên",
          "kịp thời",
          "tập trung",
          "nỗ lực",
          "nhanh chóng",
          "khẩn trương",
          "đồng loạt",
          "trực tiếp",
          "tự nguyện",
          "nhiệt tình");

  private static final Beginnings ADVERBS = new Beginnings(MANNER);
  private static final Endings ADVERBS_BEHIND = new Endings(MANNER);

  /** What names a time with a date or alone, a name behind it without a comma. */
  private static final Set<String> TIMES =
      Set.of(
          "cùng", "sáng", "chiều", "tối", "trưa", "ngày", "tháng", "năm", "hôm", "nay", "qua",
          "mới", "đây", "vừa", "dịp", "này", "và");

  private static final int LONGEST_TIME = 32;
  static final int MAX_AUXILIARY = 14;
  private static final char LAST_OF_ASCII = 127;
  private static final String FILE = "rules/actors.tsv";

  /**
   * Reads the words that ship with unionfacts.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if the file is wrong
   */
  static ActorWords standard() {
    Map<String, List<String>> words = new HashMap<>();
    ShortForms shortForms = ShortForms.standard();
    for (Table.Row row : Table.parse(FILE, DataFiles.text(FILE), "role", "words").rows()) {
      List<String> listed = row.list("words");
      if (new HashSet<>(listed).size() < listed.size()) {
        throw row.mistake("a word is listed twice");
      }
      Set<String> spellings = new LinkedHashSet<>(listed);
      for (String word : listed) {
        spellings.addAll(shortForms.of(word));
      }
      if (words.put(row.required("role"), List.copyOf(spellings)) != null) {
        throw row.mistake("role given twice: " + row.get("role"));
      }
    }
    return new ActorWords(
        Set.copyOf(role(words, "prefix")),
        Set.copyOf(role(words, "personal")),
        Set.copyOf(role(words, "preposition")),
        Set.copyOf(role(words, "adverbial")),
        Set.copyOf(role(words, "auxiliary")),
        new Beginnings(role(words, "unnamed")),
        new Beginnings(role(words, "authority")),
        new Beginnings(role(words, "level")),
        new Beginnings(role(words, "donor")),
        new Beginnings(role(words, "whole")),
        new Beginnings(role(words, "event")),
        new Beginnings(role(words, "contest")),
        new Beginnings(role(words, "head")),
        new Beginnings(role(words, "small_head")),
        new Beginnings(role(words, "leader")),
        new Beginnings(role(words, "person")),
        List.copyOf(role(words, "spokesperson")),
        new Beginnings(role(words, "employer")),
        new Beginnings(role(words, "workplace")),
        new Beginnings(role(words, "staff_meeting")),
        new Beginnings(role(words, "people")),
        new Beginnings(role(words, "workplace_union")),
        List.copyOf(role(words, "office")),
        new Beginnings(role(words, "honourer")),
        new Beginnings(role(words, "state")));
  }

  private static List<String> role(Map<String, List<String>> words, String role) {
    List<String> listed = words.get(role);
    if (listed == null) {
      throw new IllegalArgumentException(FILE + " has no role " + role);
    }
    return listed;
  }

  /**
   * Whether who holds an office is named by the words before a position: "Chủ tịch", "Phó Chủ tịch
   * Thường trực"; "Thường trực LĐLĐ" alone is the body.
   */
  boolean followsOffice(String text, int position) {
    int end = skipSpaceBack(text, 0, position);
    return personal.contains(wordBefore(text, end - STANDING.lengthAt(text, end)));
  }

  /** "Đoàn công tác của LĐLĐ tỉnh A đã đến thăm": whose delegation does something. */
  boolean sendsDelegation(String text, int name) {
    int end = skipSpaceBack(text, 0, name);
    int length = DELEGATIONS.lengthAt(text, end);
    return length > 0 && headsClause(text, 0, end - length);
  }

  /** Whether a body sends a delegation, or one of its people leads it. */
  boolean isOfDelegation(String text, Span name) {
    int lead = text.indexOf(LEADS_DELEGATION, name.end());
    return DELEGATIONS.standBefore(text, name.start())
        || (lead >= 0
            && lead - name.end() <= LONGEST_LEADER
            && text.substring(name.end(), lead).indexOf('.') < 0);
  }

  /**
   * Where a name ends with the place set off behind it: "LĐLĐ huyện Lâm Hà, tỉnh Lâm Đồng [tổ
   * chức]", "LĐLĐ quận 9 - TPHCM [phát động]".
   */
  int behindPlace(String text, int end) {
    int start = end;
    for (String mark : SET_OFF) {
      start = text.startsWith(mark, end) ? end + mark.length() : start;
    }
    if (start == end) {
      return end;
    }
    if (text.charAt(start - 1) == '(') {
      int close = text.indexOf(')', start);
      boolean place = close > 0 && close - start <= LONGEST_PLACE;
      return place ? close + 1 : end;
    }
    int at = start;
    int level = levels.lengthAt(text, at);
    at = level > 0 ? skipSpace(text, at + level, text.length()) : at;
    int name = at;
    while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
      int word = at;
      while (word < text.length()
          && (Character.isLetterOrDigit(text.charAt(word)) || text.charAt(word) == '.')) {
        word++;
      }
      at = skipSpace(text, word, text.length());
    }
    if (at == name) {
      return end;
    }
    int last = skipSpaceBack(text, start, at);
    return text.startsWith(",", last) ? last + 1 : last;
  }

  /**
   * "LĐLĐ các huyện Đô Lương, [Thanh Chương]": whether a federation is named by its place alone,
   * behind another that the word for both stands before.
   */
  static boolean sharesHead(String text, Mention mention) {
    return mention.kind() == EntityKind.FEDERATION
        && !UNION_HEADS.open(text, mention.span().start());
  }

  /** Whether a body itself acts: not "Chủ tịch LĐLĐ …", who is a person. */
  boolean acts(String text, Span name) {
    if (sendsDelegation(text, name.start())) {
      return true;
    }
    if (followsOffice(text, name.start())) {
      return false;
    }
    String before = wordBefore(text, beforeApposition(text, name.start()));
    if (before.equals(ASKED) || isOneOfList(text, name) || isBracketed(text, name)) {
      return false;
    }
    if (isBetweenSemicolons(text, name)) {
      return false;
    }
    if (headsClause(text, 0, name.start())) {
      return severalBefore(text, name.start()) < 0
          && !isListed(text, name)
          && !isLastButOne(text, name);
    }
    boolean free =
        !prepositions.contains(before)
            || organises(text, name.end(), before)
            || isSecondOfTwo(text, name.start());
    return free
        && !before.equals(TEAM)
        && auxiliaries.contains(wordAfter(text, behindPlace(text, name.end())))
        && !isPerson(text, name.start())
        && severalBefore(text, name.start()) < 0;
  }

  /**
   * "trao 2 giải B toàn đoàn: Công đoàn Cục A, Công đoàn Cục B", "trao giải nhất cho chị C, Công
   * đoàn Trường D": whether a name is of who gets a prize, or of whence those come who do.
   *
   * @param sentence where the sentence begins
   */
  boolean isGivenPrize(String text, int sentence, Span name) {
    int end = skipSpaceBack(text, sentence, name.start());
    boolean among =
        end > sentence
            && (",:".indexOf(text.charAt(end - 1)) >= 0
                || BEFORE_WINNERS.contains(wordBefore(text, name.start())));
    int prize = among ? PRIZES.lastIn(text, sentence, name.start()) : -1;
    if (prize < 0 || text.substring(prize, name.start()).contains(";")) {
      return false;
    }
    String after = wordAfter(text, behindPlace(text, name.end()));
    boolean acts = !after.equals(AND) && auxiliaries.contains(after);
    return !acts
        && STANDS_FOR.firstIn(text, prize, name.start()) < 0
        && goesTo(text, prize, Math.min(name.start(), prize + LONGEST_PRIZE + 1));
  }

  private static boolean goesTo(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      for (String words : GOES_TO) {
        if (text.startsWith(words, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "trao giải nhất cho đơn vị [Công đoàn ngành A]": where the name begins with what it is. */
  private static int beforeApposition(String text, int start) {
    int end = skipSpaceBack(text, 0, start);
    int length = APPOSED.wordsAt(text, end);
    return length == 0 ? start : end - length;
  }

  /** "thí sinh A (Trường B)": whence somebody comes who is named. */
  private static boolean isBracketed(String text, Span name) {
    return name.start() > 0
        && text.charAt(name.start() - 1) == '('
        && name.end() < text.length()
        && text.charAt(name.end()) == ')';
  }

  /**
   * "trao cho LĐLĐ huyện A, Công đoàn ngành B, Công đoàn ngành C": behind one comma, before one.
   */
  private static boolean isOneOfList(String text, Span name) {
    int before = skipSpaceBack(text, 0, name.start()) - 1;
    int after = skipSpace(text, name.end(), text.length());
    return before >= 0
        && text.charAt(before) == ','
        && after < text.length()
        && LIST_MEMBER_ENDS.indexOf(text.charAt(after)) >= 0;
  }

  /** "CĐCS thuộc LĐLĐ chín huyện, Công đoàn ngành, [Công đoàn các KCN] và Công đoàn Y tế". */
  private boolean isLastButOne(String text, Span name) {
    int comma = skipSpaceBack(text, 0, name.start()) - 1;
    int before = comma > 0 && text.charAt(comma) == ',' ? clauseStart(text, comma) : comma;
    return before < comma
        && UNION_HEADS.open(text, before)
        && isNounPhrase(text, before, comma)
        && startsWord(text, skipSpace(text, name.end(), text.length()), AND);
  }

  /**
   * "CĐ Viên chức tỉnh; CĐ ngành Giáo dục – tất cả 95 người": one of a list that has semicolons.
   */
  private static boolean isBetweenSemicolons(String text, Span name) {
    int before = skipSpaceBack(text, 0, name.start()) - 1;
    int behind = skipSpace(text, name.end(), text.length());
    char next = behind < text.length() ? text.charAt(behind) : '.';
    return next == ';' || (before >= 0 && text.charAt(before) == ';' && "-–.".indexOf(next) >= 0);
  }

  /** "Công ty A và Công đoàn Công ty A [vừa tổ chức]": the second of two who act together. */
  private boolean isSecondOfTwo(String text, int name) {
    int and = skipSpaceBack(text, 0, name) - AND.length();
    if (and <= 0 || !startsWord(text, and, AND)) {
      return false;
    }
    int end = skipSpaceBack(text, 0, and);
    int start = clauseStart(text, end);
    boolean workplace = employers.begins(text, start) || workplaces.begins(text, start);
    return workplace && isNounPhrase(text, start, end);
  }

  /** "Hội thi được LĐLĐ tỉnh tổ chức": who holds what is told of acts. */
  private static boolean organises(String text, int end, String before) {
    if (!before.equals(PASSIVE)) {
      return false;
    }
    int next = skipSpace(text, end, text.length());
    // "được Tổng LĐLĐ cùng LĐLĐ tỉnh tổ chức"
    return HOLDS.begins(text, next)
        || (WITH_PARTNER.begins(text, next)
            && HOLDS.firstIn(text, next, mark(text, next, LONGEST_PARTNER, ",;:.")) >= 0);
  }

  /** Where the first of some marks stands among so many characters, else where these end. */
  static int mark(String text, int from, int longest, String marks) {
    int limit = Math.min(text.length(), from + longest);
    int at = from;
    while (at < limit && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /**
   * "trao cho ba trường, gồm: Trường A, Trường B; Trường C", "(Trường A, Trường B)": whether a name
   * is one of a list that a colon, a bracket or a word opens and of which nothing is said.
   */
  boolean isListed(String text, Span name) {
    int end = name.end();
    boolean more = true;
    while (more) {
      int at = skipSpace(text, end, text.length());
      int close = at < text.length() && text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
      more = close > 0;
      end = more ? close + 1 : at;
    }
    boolean ended = end == text.length() || LIST_MARKS.indexOf(text.charAt(end)) >= 0;
    int open = ended || startsWord(text, end, AND) ? listStart(text, name.start()) : -1;
    if (open < 0) {
      return false;
    }
    int last = end;
    while (last < text.length() && LIST_ENDS.indexOf(text.charAt(last)) < 0) {
      last++;
    }
    boolean several =
        text.charAt(open - 1) != '('
            || text.substring(open, last).contains(",")
            || text.substring(open, last).contains(" và ");
    return several && !hasVerbal(text, open, last);
  }

  private static boolean hasVerbal(String text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || BETWEEN_WORDS.indexOf(text.charAt(i)) >= 0) {
        if (isVerbal(text, start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isVerbal(String text, int start, int end) {
    return start < end
        && Character.isLowerCase(text.charAt(start))
        && VERBAL.lengthAt(text, start) == end - start;
  }

  /** "gồm LĐLĐ huyện A, …", "và LĐLĐ huyện B": whether it begins or ends a list. */
  static boolean bordersList(String text, int position) {
    String before = wordBefore(text, position);
    return before.equals(AND) || OPENERS.begins(before, 0);
  }

  /** "do các đơn vị: Công ty A, Công ty B [ủng hộ]": whether a comma parts it from such a list. */
  static boolean endsList(String text, int position) {
    int comma = skipSpaceBack(text, 0, position) - 1;
    int open = comma > 0 && text.charAt(comma) == ',' ? listStart(text, comma) : -1;
    return open > 0 && text.charAt(open - 1) == ':';
  }

  /** Behind what opens the list that a position is in, -1 where nothing does in its sentence. */
  private static int listStart(String text, int position) {
    int closed = 0;
    for (int i = position - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == ')') {
        closed++;
      } else if (c == '(') {
        if (closed == 0) {
          return i + 1;
        }
        closed--;
      } else if (c == ':') {
        return i + 1;
      } else if ((c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ') || c == '\n') {
        return -1;
      } else if (c == ' ') {
        int opener = OPENERS.lengthAt(text, i + 1);
        if (opener > 0) {
          return i + 1 + opener;
        }
      }
    }
    return -1;
  }

  /**
   * "LĐLĐ các huyện, các công đoàn ngành, Công đoàn Viên chức tỉnh [đã]": where a list begins of
   * which the unions before one named at a position have no name of their own, -1 if none does.
   */
  int severalBefore(String text, int position) {
    int start = position;
    while (true) {
      int comma = skipSpaceBack(text, 0, start) - 1;
      if (comma <= 0 || text.charAt(comma) != ',') {
        return -1;
      }
      int end = comma;
      start = clauseStart(text, end);
      if (!isNounPhrase(text, start, end)) {
        return -1;
      }
      if (unnamed.begins(text, start)) {
        return start;
      }
    }
  }

  /** Whether words stand there with single spaces between them, none of them a verbal one. */
  private static boolean isNounPhrase(String text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == ' ') {
        if (i == start || Character.isDigit(text.charAt(start)) || isVerbal(text, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  /** "Đại diện Ban Nữ công LĐLĐ tỉnh [trao …]": who acts is a person of the body. */
  boolean isPerson(String text, int position) {
    return leaders.begins(text, clauseStart(text, position));
  }

  /** The first word behind the last mark before a position. */
  private static int clauseStart(String text, int position) {
    int start = position;
    while (start > 0 && !isMark(text.charAt(start - 1))) {
      start--;
    }
    return skipSpace(text, start, position);
  }

  private static boolean isMark(char c) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')';
  }

  /** Whether a body's name begins as those of companies and schools do. */
  boolean isEmployer(Entity body) {
    return body.kind() == EntityKind.SCHOOL || employers.open(body.name(), 0);
  }

  /** Whether a body is a place where people work: a company, a school, a hospital. */
  boolean isWorkplace(Entity body) {
    return isEmployer(body) || workplaces.begins(body.name(), 0);
  }

  /** Whether the name at a position stands where a clause begins, but for words like "Ban". */
  boolean headsClause(String text, int from, int position) {
    int at = position;
    while (true) {
      int end = skipSpaceBack(text, from, at);
      if (end > from && isOfShortForm(text, end - 1)) {
        at = text.lastIndexOf('(', end - 1);
        continue;
      }
      if (end == from || !Character.isLetterOrDigit(text.charAt(end - 1))) {
        return true;
      }
      int opener = LEADS_IN.wordsAt(text, end);
      if (opener > 0 && end - opener >= from) {
        at = end - opener;
        continue;
      }
      int start = wordStart(text, from, end);
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (word.equals(AND)) {
        return skipSpaceBack(text, from, start) == from;
      }
      if (!prefixes.contains(word)) {
        return isTime(text, from, end);
      }
      at = start;
    }
  }

  /** "công nhân (CN)", "người lao động (NLĐ)": whether a mark is a bracket of a short form. */
  static boolean isOfShortForm(String text, int mark) {
    boolean opens = text.charAt(mark) == '(';
    if (!opens && text.charAt(mark) != ')') {
      return false;
    }
    int step = opens ? 1 : -1;
    int at = mark + step;
    while (at >= 0
        && at < text.length()
        && Math.abs(at - mark) <= LONGEST_SHORT_FORM
        && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '-')) {
      at += step;
    }
    return Math.abs(at - mark) > 2
        && at >= 0
        && at < text.length()
        && text.charAt(at) == (opens ? ')' : '(');
  }

  /** Whether nothing but a time stands from where a clause begins: "Sáng 5/2 Công ty A [tặng]". */
  static boolean isTime(String text, int from, int to) {
    int end = skipSpaceBack(text, from, to);
    int last = end;
    boolean day = false;
    while (last > from && end - last <= LONGEST_TIME) {
      int start = last;
      while (start > from && !Character.isSpaceChar(text.charAt(start - 1))) {
        start--;
      }
      if (!TIMES.contains(text.substring(start, last).toLowerCase(Locale.ROOT))
          && !isDate(text, start, last)) {
        return false;
      }
      day |= Character.isUpperCase(text.charAt(start));
      last = skipSpaceBack(text, from, start);
      if (last > from && !Character.isLetterOrDigit(text.charAt(last - 1))) {
        return day;
      }
    }
    return day && last == from;
  }

  private static boolean isDate(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i)) && "/.-–".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static int skipSpaceBack(String text, int from, int position) {
    int end = position;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c <= LAST_OF_ASCII ? c == ' ' : Character.isSpaceChar(c);
  }

  /**
   * The first position from {@code from} on, before {@code to}, with no space; {@code to} if none.
   */
  static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * Where words end before the auxiliaries and adverbs behind them: "đoàn viên toàn huyện [đã tích
   * cực]".
   */
  int endBeforeAuxiliaries(String text, int from, int to) {
    int end = skipSpaceBack(text, from, to);
    while (true) {
      int word = end - ADVERBS_BEHIND.wordsAt(text, end);
      word = word == end ? wordStart(text, from, end) : word;
      boolean between =
          word > from
              && word < end
              && (ADVERBS.lengthAt(text, word) == end - word
                  || auxiliaries.contains(text.substring(word, end).toLowerCase(Locale.ROOT)));
      if (!between) {
        return end;
      }
      end = skipSpaceBack(text, from, word);
    }
  }

  /** The space before the first auxiliary behind a position; {@code to} if none stands there. */
  int startOfAuxiliary(String text, int from, int to) {
    int end = from;
    while (end < to && !auxiliaries.contains(wordAfter(text, end))) {
      end = text.indexOf(' ', end + 1);
      end = end < 0 ? to : end;
    }
    return Math.min(end, to);
  }

  /** How long the adverb is that begins at a position, 0 if none does. */
  static int adverb(String text, int position) {
    return ADVERBS.lengthAt(text, position);
  }

  static int wordStart(String text, int from, int end) {
    int start = end;
    while (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  static String wordBefore(String text, int position) {
    int end = skipSpaceBack(text, 0, position);
    return text.substring(wordStart(text, 0, end), end).toLowerCase(Locale.ROOT);
  }

  static String wordAfter(String text, int position) {
    int start = position;
    while (start < text.length() && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Whether nothing stands between the end of a subject and its verb but auxiliaries. */
  boolean onlyAuxiliaries(String text, int from, int to) {
    return to - from <= MAX_AUXILIARY && onlyAuxiliaries(text.substring(from, to));
  }

  private boolean onlyAuxiliaries(String between) {
    int at = skipSpace(between, 0, between.length());
    while (at < between.length()) {
      int end = at + ADVERBS.lengthAt(between, at);
      if (end == at) {
        int space = between.indexOf(' ', at);
        end = space < 0 ? between.length() : space;
        if (!auxiliaries.contains(between.substring(at, end).toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
      at = skipSpace(between, end, between.length());
    }
    return true;
  }

  /** Whether a phrase, and with it a word, stands at a position. */
  static boolean startsWord(String text, int start, String phrase) {
    int end = start + phrase.length();
    return Beginnings.stands(text, start, phrase)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
