package io.unionfacts.extract.quantity;

import io.unionfacts.extract.lexicon.Lexicon;
import io.unionfacts.extract.lexicon.Lexicon.Context;
import io.unionfacts.extract.lexicon.Numeral;
import io.unionfacts.extract.lexicon.NumeralReader;
import io.unionfacts.extract.lexicon.Term;
import io.unionfacts.extract.text.Phrases;
import io.unionfacts.extract.text.Span;
import io.unionfacts.extract.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the tokens of a text for its quantities. It stops only at digits, number words and
 * the few words that begin a vague amount or an explicit none; what stands around such a place
 * decides whether and what it counts.
 */
final class QuantityScanner {
  /** The rule for "LĐLĐ huyện B 250" behind "LĐLĐ huyện A 310 đoàn viên". */
  static final String LISTED = "quantity.listed";

  static final List<String> RULES =
      List.of(
          "quantity.vague",
          "quantity.zero",
          "quantity.multiple",
          "quantity.half",
          "quantity.ratio",
          "quantity.range",
          "quantity.ratio-with-words",
          "quantity.money",
          "quantity.percent",
          "quantity.measure",
          "quantity.duration",
          "quantity.count",
          "quantity.unknown-noun",
          LISTED,
          "quantity.bare");

  private static final String HOUSE = "house";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final int MAX_PHRASE = 12;
  private static final int MAX_FILLERS = 4;

  /** Words from "luật" to the year of a law at most: "Bộ luật Lao động 2019". */
  private static final int LAW_REACH = 8;

  private static final int MAX_QUOTE = 25;
  private static final int SHORT_QUOTE = 9;
  private static final int TITLE_REACH = 4;
  private static final int MAX_LIST = 6;
  private static final int MAX_HEADING = 30;

  /** Words of the longest name of prizes before a list of them: "giải thưởng tập thể". */
  private static final int LONGEST_PRIZE = 3;

  /** Ages at which people may retire. */
  private static final BigDecimal EARLIEST_RETIREMENT = BigDecimal.valueOf(40);

  private static final BigDecimal LATEST_RETIREMENT = BigDecimal.valueOf(75);

  /** How far from an age its sentence may say that it is the one at which people retire. */
  private static final int RETIREMENT_REACH = 30;

  private static final int DAYS = 100;

  /** Days that are called by their date: hundreds the day, units the month. */
  private static final Set<Integer> HOLIDAYS =
      Set.of(
          302, 803, 2603, 3004, 105, 1905, 106, 2106, 2707, 2807, 1908, 209, 1010, 1310, 2010, 2011,
          2212, 2702);

  private static final int MAX_DAY = 31;
  private static final int MAX_MONTH = 12;
  private static final int MAX_CODE = 16;
  private static final int HOURS = 24;
  private static final BigDecimal MEDALS = BigDecimal.valueOf(99);
  private static final int MIN_TELEPHONE = 8;

  private final Lexicon lexicon;
  private final NumeralReader numerals;
  private final Tokens tokens;
  private final List<Span> periods;
  private final List<Quantity> quantities = new ArrayList<>();
  private final Words words;

  private int period;

  /** A token up to which none lies in a period. */
  private int nextPeriod;

  private boolean moneySeen;

  /** What the last number counts that counts something named. */
  private @Nullable Head lastCounted;

  /** The index behind the last number of prizes. */
  private int prizesEnd;

  /** How many prefixes have been read before the noun that is looked for: "lượt nữ CNVCLĐ". */
  private int prefixes;

  QuantityScanner(Lexicon lexicon, Words words, Tokens tokens, List<Span> periods) {
    this.lexicon = lexicon;
    this.numerals = lexicon.numerals();
    this.tokens = tokens;
    this.periods = periods;
    this.words = words;
  }

  /** The numbers of the few words that the grammar itself names. */
  record Words(
      int from,
      int to,
      int until,
      int and,
      int or,
      int either,
      int up,
      int down,
      int still,
      int in,
      int zero,
      int notYet,
      int have,
      int use,
      int remain,
      int let,
      int any,
      int one,
      int five,
      int each,
      int only,
      int number,
      int total,
      int above,
      int below,
      int exceed,
      int award,
      int the,
      int belonging,
      int is,
      int amount,
      int dong,
      int many,
      int pair,
      int part,
      int against,
      int money,
      int law,
      int area,
      int zone,
      int day,
      int night,
      int norm,
      int whole,
      int level,
      int grade,
      int home,
      int man,
      int woman,
      int full,
      int retired,
      int ageWord,
      int team,
      int function,
      int by,
      int portion,
      int job,
      int go,
      int ship,
      int trip,
      int fisher,
      int crew,
      int homeland,
      Term prize,
      Term vnd,
      Term time,
      Term age) {
    Words(Lexicon lexicon) {
      this(
          lexicon.word("từ"),
          lexicon.word("đến"),
          lexicon.word("tới"),
          lexicon.word("và"),
          lexicon.word("hoặc"),
          lexicon.word("hay"),
          lexicon.word("lên"),
          lexicon.word("xuống"),
          lexicon.word("còn"),
          lexicon.word("trong"),
          lexicon.word("không"),
          lexicon.word("chưa"),
          lexicon.word("có"),
          lexicon.word("dụng"),
          lexicon.word("còn"),
          lexicon.word("để"),
          lexicon.word("nào"),
          lexicon.word("một"),
          lexicon.word("năm"),
          lexicon.word("mỗi"),
          lexicon.word("chỉ"),
          lexicon.word("số"),
          lexicon.word("tổng"),
          lexicon.word("trên"),
          lexicon.word("dưới"),
          lexicon.word("vượt"),
          lexicon.word("giải"),
          lexicon.word("các"),
          lexicon.word("của"),
          lexicon.word("là"),
          lexicon.word("lượng"),
          lexicon.word("đồng"),
          lexicon.word("gấp"),
          lexicon.word("đôi"),
          lexicon.word("phần"),
          lexicon.word("so"),
          lexicon.word("tiền"),
          lexicon.word("luật"),
          lexicon.word("khu"),
          lexicon.word("vực"),
          lexicon.word("ngày"),
          lexicon.word("đêm"),
          lexicon.word("tiêu"),
          lexicon.word("cả"),
          lexicon.word("mức"),
          lexicon.word("cấp"),
          lexicon.word("nhà"),
          lexicon.word("nam"),
          lexicon.word("nữ"),
          lexicon.word("đủ"),
          lexicon.word("hưu"),
          lexicon.word("tuổi"),
          lexicon.word("tổ"),
          lexicon.word("chức"),
          lexicon.word("bằng"),
          lexicon.word("suất"),
          lexicon.word("việc"),
          lexicon.word("đi"),
          lexicon.word("tàu"),
          lexicon.word("chuyến"),
          lexicon.word("dân"),
          lexicon.word("viên"),
          lexicon.word("quê"),
          term(lexicon, "giải"),
          term(lexicon, "đồng"),
          term(lexicon, "lần"),
          term(lexicon, "tuổi"));
    }

    private static Term term(Lexicon lexicon, String word) {
      return lexicon.term(lexicon.findTerm(lexicon.tokens(word), 0));
    }
  }

  /** A unit or noun behind a number: the term (null for an unknown noun) and its tokens. */
  private record Head(
      @Nullable Term term, int start, int end, int quoteEnd, String unit, String category) {
    boolean is(Term.Kind kind) {
      return term != null && term.kind() == kind;
    }

    boolean isPercent() {
      return term != null && term.unit().equals("percent");
    }
  }

  /** The unit at the end of a list of numbers, and the last of them. */
  private record Shared(Head head, Numeral number) {}

  List<Quantity> scan() {
    int at = 0;
    boolean quoted = false;
    while (at < tokens.count()) {
      int covered = coveredUntil(at);
      if (covered > at) {
        at = covered;
        continue;
      }
      int next = at + 1;
      byte kind = tokens.kind(at);
      if (kind == Tokens.DIGITS) {
        next = readNumber(at);
      } else if (kind == Tokens.WORD) {
        if (lexicon.mayStartQuantity(tokens, at)) {
          next = readWord(at);
        }
      } else if (kind == Tokens.BREAK) {
        quoted = false;
      } else if (tokens.isMark(at, '"')) {
        quoted = !quoted;
        int closing = quoted ? closingOfName(at) : 0;
        if (closing > 0) {
          next = closing + 1;
          quoted = false;
        }
      } else if (tokens.isMark(at, '\'')) {
        int closing = closingOfName(at);
        next = closing > 0 ? closing + 1 : next;
      }
      at = next;
    }
    return quantities;
  }

  /** The index after the period that covers a token; the token itself if none does. */
  private int coveredUntil(int at) {
    if (at < nextPeriod || period == periods.size()) {
      return at;
    }
    int start = tokens.start(at);
    while (period < periods.size() && periods.get(period).end() <= start) {
      period++;
    }
    int until = at;
    while (period < periods.size()
        && until < tokens.count()
        && periods.get(period).contains(tokens.start(until))) {
      until++;
    }
    if (until == at && period < periods.size()) {
      nextPeriod = tokens.firstFrom(periods.get(period).start());
    }
    return until;
  }

  private boolean inPeriod(int at) {
    if (at < 0 || at >= tokens.count()) {
      return false;
    }
    int start = tokens.start(at);
    for (int i = period; i < periods.size() && periods.get(i).start() <= start; i++) {
      if (periods.get(i).contains(start)) {
        return true;
      }
    }
    return false;
  }

  /** The closing quote if the words in quotes are a name that a word before announces; else 0. */
  private int closingOfName(int open) {
    char mark = tokens.isMark(open, '"') ? '"' : '\'';
    int closing = 0;
    for (int i = open + 1; i <= open + MAX_QUOTE && tokens.kind(i) != Tokens.BREAK; i++) {
      if (tokens.isMark(i, mark)) {
        closing = i;
        break;
      }
    }
    if (closing == 0) {
      return 0;
    }
    for (int i = 1; i <= TITLE_REACH && tokens.isWord(open - i); i++) {
      if (lexicon.context(Context.TITLE, tokens, open - i) > 0) {
        return closing;
      }
    }
    boolean numberFirst = tokens.isDigits(open + 1) && !tokens.isMark(open - 1, ':');
    boolean sentence = tokens.isMark(closing - 1, '.') || tokens.isMark(closing - 1, ',');
    return numberFirst && !sentence && closing - open <= SHORT_QUOTE ? closing : 0;
  }

  private int readWord(int at) {
    int id = tokens.id(at);
    int vague = lexicon.context(Context.VAGUE, tokens, at);
    if (vague > 0) {
      return readVague(at, at + vague);
    }
    if (id == words.zero || id == words.notYet) {
      int next = readZero(at);
      if (next > at + 1 || id == words.notYet) {
        return next;
      }
    }
    if (id == words.many) {
      return readMultiple(at);
    }
    if (numerals.isHalf(tokens, at)) {
      int name = lexicon.name(tokens, at);
      return name > 0 ? at + name : readHalf(at);
    }
    return numerals.startsSpelled(tokens, at) || numerals.isScale(tokens, at)
        ? readNumber(at)
        : at + 1;
  }

  /** "gấp đôi", "gấp rưỡi", "gấp ba"; "gấp 3 lần" is read from its number on. */
  private int readMultiple(int at) {
    int next = at + 1;
    BigDecimal times;
    int end;
    if (isWord(next, words.pair)) {
      times = BigDecimal.valueOf(2);
      end = next + 1;
    } else if (numerals.isAndHalf(tokens, next)) {
      times = new BigDecimal("1.5");
      end = next + 1;
    } else {
      boolean number =
          (numerals.startsSpelled(tokens, next) && tokens.id(next) != words.five)
              || tokens.isDigits(next);
      Numeral spelled = number && !inPeriod(next) ? numerals.read(tokens, next) : null;
      boolean alone =
          spelled != null
              && readUpper(spelled, spelled.end()) == null
              && !isCode(spelled)
              && (!tokens.isWord(spelled.end()) || lexicon.endsPhrase(tokens, spelled.end()));
      if (spelled == null || !alone) {
        return next;
      }
      times = spelled.value();
      end = spelled.end();
    }
    Numeral number = new Numeral(next, end, Numeral.Form.SPELLED, times, BigDecimal.ONE, times);
    Reading reading =
        new Reading(at, end, number, Shape.SIMPLE)
            .head(new Head(words.time, end, end, end, words.time.unit(), words.time.category()));
    readModifier(reading, end);
    add(reading.rule("quantity.multiple"));
    return end;
  }

  /** "một nửa số công nhân", "hơn nửa đoàn viên", "giảm một nửa": one of two parts. */
  private int readHalf(int at) {
    boolean article = tokens.id(at) == words.one;
    int end = article ? at + 2 : at + 1;
    boolean modified = lexicon.findModifierBefore(tokens, at - 1) != Phrases.NONE;
    boolean ofAmount = isOfAmount(end);
    if (!article && !modified && !ofAmount) {
      return readNumber(at);
    }
    Head head = readHead(end, false);
    boolean noun = head != null && head.is(Term.Kind.NOUN);
    boolean announced = modified || lexicon.context(Context.COUNT, tokens, at - 1) > 0;
    boolean closed = !tokens.isWord(end) || lexicon.endsPhrase(tokens, end);
    if (!noun && !(article && announced && closed)) {
      return end;
    }
    BigDecimal two = BigDecimal.valueOf(2);
    Reading reading =
        new Reading(
            at,
            noun && head != null ? head.end : end,
            new Numeral(
                at, end, Numeral.Form.SPELLED, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
            Shape.RATIO);
    reading.other = new Numeral(at, end, Numeral.Form.SPELLED, two, BigDecimal.ONE, two);
    reading.head = noun ? head : null;
    readModifier(reading, reading.end);
    add(reading.rule("quantity.half"));
    return reading.end;
  }

  /** "hàng trăm", "vài chục nghìn": the power of ten and more. */
  private int readVague(int at, int scale) {
    Numeral scales = numerals.readScales(tokens, scale);
    if (scales == null) {
      return scale;
    }
    Head head = readHead(scales.end(), true);
    int end = head == null ? scales.end() : head.end;
    if (head == null && scales.value().compareTo(MILLION) >= 0 && moneySeen) {
      head = money(scales.end());
    }
    if (head == null) {
      return end;
    }
    add(
        new Reading(scale, end, scales, Shape.VAGUE)
            .modifier(Modifier.MORE_THAN, tokens.span(at, scale))
            .head(head)
            .rule("quantity.vague"));
    return end;
  }

  /** "không có công đoàn cơ sở nào", "không đơn vị nào". */
  private int readZero(int at) {
    int noun = at + 1;
    while (noun < at + MAX_FILLERS && lexicon.findTerm(tokens, noun) == Phrases.NONE) {
      if (!tokens.isWord(noun)) {
        return at + 1;
      }
      noun++;
    }
    boolean linked = noun == at + 1;
    for (int i = at + 1; i < noun; i++) {
      int id = tokens.id(i);
      linked |= id == words.have || id == words.remain || id == words.let;
    }
    Head head = linked ? readHead(noun, false) : null;
    if (head == null || head.term == null || !head.is(Term.Kind.NOUN)) {
      return at + 1;
    }
    for (int i = head.end; i < head.end + MAX_FILLERS + 2 && tokens.isWord(i); i++) {
      if (tokens.id(i) == words.any) {
        Numeral none =
            new Numeral(
                at, at + 1, Numeral.Form.SPELLED, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);
        add(new Reading(at, head.end, none, Shape.ZERO).head(head).rule("quantity.zero"));
        return head.end;
      }
    }
    return at + 1;
  }

  private int readNumber(int at) {
    int name = lexicon.name(tokens, at);
    if (name > 0 && !isRanked(at)) {
      return at + name;
    }
    if (tokens.isDigits(at) && (startsInsideCode(at) || isCounter(at))) {
      return at + 1;
    }
    Numeral first = numerals.read(tokens, at);
    if (first == null) {
      return at + 1;
    }
    if (first.form() == Numeral.Form.SPELLED && !isSpelledPlausible(first)) {
      return first.end();
    }
    if (isCode(first) || isTelephone(first)) {
      return skipCode(first.end());
    }
    if (numerals.isShortThousands(tokens, first) && !isShortPrice(first)) {
      return first.end();
    }
    int skip = skipNamed(first);
    return skip > 0 ? skip : readQuantity(first);
  }

  /** "giải cá nhân: 3 nhất, 6 nhì": prizes, and not the movement "3 nhất". */
  private boolean isRanked(int at) {
    if (!tokens.isDigits(at)) {
      return false;
    }
    Numeral number = numerals.read(tokens, at);
    return number != null && readRank(number, number.end()) != null;
  }

  /** "500k", "35k/suất", "giá 35k"; but not the "5K" of a slogan or the "42K" of a run. */
  private boolean isShortPrice(Numeral number) {
    if (number.mantissa().compareTo(HUNDRED) >= 0) {
      return true;
    }
    boolean perUnit = tokens.isMark(number.end(), '/') || isWord(number.end(), words.each);
    return number.mantissa().compareTo(BigDecimal.TEN) >= 0
        && (perUnit || isMoneyContext(number.start()));
  }

  /**
   * Digits behind a letter, a dot or a stroke belong to what stands before: "Covid-19", "E21.105".
   */
  private boolean startsInsideCode(int at) {
    if (tokens.spaced(at)) {
      return false;
    }
    if (tokens.isWord(at - 1) || tokens.isDigits(at - 1)) {
      return true;
    }
    if (tokens.isMark(at - 1, '#') || tokens.isMark(at - 1, '@') || tokens.isMark(at - 1, '_')) {
      return true;
    }
    boolean signed = tokens.isMark(at - 1, '-') || tokens.isMark(at - 1, '+');
    if (signed && isDepth(at - 2)) {
      return true;
    }
    if (tokens.spaced(at - 1)) {
      return false;
    }
    boolean shortCapital = tokens.capital(at - 2) && tokens.length(at - 2) <= 3;
    if (tokens.isMark(at - 1, '.') || tokens.isMark(at - 1, ',')) {
      return tokens.isDigits(at - 2) || (tokens.isMark(at - 1, '.') && shortCapital);
    }
    if (tokens.isMark(at - 1, '-') || tokens.isMark(at - 1, ':')) {
      return tokens.isDigits(at - 2) || (tokens.isMark(at - 1, '-') && tokens.isWord(at - 2));
    }
    return tokens.isMark(at - 1, '/')
        && (tokens.isDigits(at - 2) || (tokens.allCapitals(at - 2) && !isNoun(at - 2)));
  }

  /** "lò chợ mức -190/-170", "mức +20/+45": what stands before the sign of a level in a mine. */
  private boolean isDepth(int before) {
    return tokens.isMark(before, '/') || isWord(before, words.level);
  }

  private boolean isNoun(int at) {
    return lexicon.findTerm(tokens, at) != Phrases.NONE;
  }

  /** "1. Kết quả", "2) …", "(3)" at the start of a line or alone in brackets. */
  private boolean isCounter(int at) {
    if (tokens.length(at) > 2) {
      return false;
    }
    boolean bracketed = tokens.isMark(at - 1, '(') && tokens.isMark(at + 1, ')');
    if (bracketed) {
      return true;
    }
    boolean lineStart = at == 0 || tokens.kind(at - 1) == Tokens.BREAK;
    if (!lineStart) {
      return false;
    }
    int mark = at + 1;
    while (tokens.isMark(mark, '.') && tokens.isDigits(mark + 1) && !tokens.spaced(mark + 1)) {
      mark += 2;
    }
    return (tokens.isMark(mark, '.')
            || tokens.isMark(mark, ')')
            || tokens.isMark(mark, '/')
            || tokens.isMark(mark, ':'))
        && !tokens.spaced(mark)
        && (tokens.isWord(mark + 1) || tokens.spaced(mark + 1));
  }

  /** Number words that may well be something else: they need a noun, and no capital of a name. */
  private boolean isSpelledPlausible(Numeral number) {
    int at = number.start();
    int id = tokens.id(at);
    boolean sentenceStart = startsSentence(at);
    boolean name = tokens.capital(at) && (!sentenceStart || tokens.capital(at + 1));
    if (name && !(tokens.allCapitals(at) && number.end() > at + 1)) {
      return false;
    }
    if (number.end() > at + 1) {
      return true;
    }
    if (tokens.isDigits(at)) {
      return true;
    }
    if (at > 0 && isWord(at - 1, words.award)) {
      return false; // "giải ba cấp thành phố" is the third prize
    }
    int next = number.end();
    if (id == words.one && tokens.id(next) == words.in && tokens.isDigits(next + 1)) {
      return true;
    }
    boolean range =
        tokens.isWord(next) && (tokens.id(next) == words.to || tokens.id(next) == words.until);
    if (range && id != words.zero && numerals.startsSpelled(tokens, next + 1)) {
      return isCountable(numerals.read(tokens, next + 1));
    }
    boolean quoted = tokens.isMark(next, '"');
    long found = lexicon.findTerm(tokens, quoted ? next + 1 : next);
    if (found == Phrases.NONE || id == words.zero) {
      return false;
    }
    Term term = lexicon.term(found);
    // "trao hai Mái ấm Công đoàn", "ba “Mái ấm Công đoàn”": houses have names.
    boolean house = term.category().equals(HOUSE);
    if (quoted && !house) {
      return false;
    }
    boolean capitalNoun =
        !house && tokens.capital(number.end()) && !tokens.allCapitals(number.end());
    if (id == words.one) {
      return tokens.id(number.end() + Phrases.length(found)) == words.and
          && (numerals.startsSpelled(tokens, number.end() + Phrases.length(found) + 1)
              || tokens.isDigits(number.end() + Phrases.length(found) + 1));
    }
    if (id == words.five) {
      // "cả năm chỉ tiêu than đạt": what is to be done in the whole year
      boolean planned = term.category().equals("plan_item") || term.category().equals("job");
      boolean wholeYear = planned && tokens.id(at - 1) == words.whole;
      return term.kind() == Term.Kind.NOUN
          && !capitalNoun
          && !wholeYear
          && (lexicon.context(Context.FIVE, tokens, at - 1) > 0
              || lexicon.findModifierBefore(tokens, at - 1) != Phrases.NONE);
    }
    return !capitalNoun && !numerals.isScale(tokens, at);
  }

  private boolean isCountable(@Nullable Numeral number) {
    return number != null && lexicon.findTerm(tokens, number.end()) != Phrases.NONE;
  }

  private boolean startsSentence(int at) {
    return at == 0
        || tokens.kind(at - 1) == Tokens.BREAK
        || (tokens.kind(at - 1) == Tokens.MARK && !tokens.isMark(at - 1, ','));
  }

  /** "29-NQ/TW", "56/KH-TLĐ", "4G": letters go on right behind the digits. */
  private boolean isCode(Numeral number) {
    int next = number.end();
    if (number.form() == Numeral.Form.SPELLED || tokens.spaced(next)) {
      return false;
    }
    if (tokens.isWord(next)) {
      return (knownHead(next) == null && (tokens.length(next) <= 2 || tokens.capital(next)))
          || isClock(number);
    }
    boolean joint = tokens.isMark(next, '-') || tokens.isMark(next, '/');
    if (joint && tokens.isWord(next + 1) && !tokens.spaced(next + 1)) {
      return tokens.capital(next + 1) && !(tokens.isMark(next, '/') && isNoun(next + 1));
    }
    if (tokens.isMark(next, ':') && tokens.isDigits(next + 1) && !tokens.spaced(next + 1)) {
      return true;
    }
    // "Km 94+200" is a place on a road.
    boolean joined = tokens.isMark(next, '.') || tokens.isMark(next, '+');
    return joined && tokens.isDigits(next + 1) && !tokens.spaced(next + 1);
  }

  private int skipCode(int at) {
    int next = at;
    while (next < tokens.count() && !tokens.spaced(next) && tokens.kind(next) != Tokens.BREAK) {
      boolean inner =
          tokens.isWord(next)
              || tokens.isDigits(next)
              || ((tokens.isMark(next, '-')
                      || tokens.isMark(next, '/')
                      || tokens.isMark(next, '.')
                      || tokens.isMark(next, ':')
                      || tokens.isMark(next, '+')
                      || tokens.isMark(next, '&'))
                  && !tokens.spaced(next + 1));
      if (!inner) {
        break;
      }
      next++;
    }
    return Math.max(next, at);
  }

  private boolean isTelephone(Numeral number) {
    int at = number.start();
    if (!tokens.isDigits(at) || number.scaled()) {
      return false;
    }
    boolean announced =
        lexicon.context(Context.CONTACT, tokens, at - 1) > 0
            || (tokens.isMark(at - 1, ':') && lexicon.context(Context.CONTACT, tokens, at - 2) > 0);
    if (announced && knownHead(number.end()) == null) {
      // not "tư vấn qua điện thoại 1.130 lượt"
      return true;
    }
    int digits = 0;
    int last = at;
    while (last < at + MAX_CODE
        && (tokens.isDigits(last)
            || ((tokens.isMark(last, '.') || tokens.isMark(last, '-'))
                && tokens.isDigits(last + 1)))) {
      digits += tokens.isDigits(last) ? tokens.length(last) : 0;
      last++;
    }
    boolean leadingZero = tokens.charAt(at, 0) == '0' && tokens.length(at) >= 2;
    return digits >= MIN_TELEPHONE && (leadingZero || tokens.isMark(at - 1, '+'));
  }

  /** The index to go on from if the number is part of a name, a label, an hour…; 0 if it isn't. */
  private int skipNamed(Numeral number) {
    int before = number.start() - 1;
    int end = number.end();
    int count = lexicon.context(Context.COUNT, tokens, before);
    int label = labelBefore(before);
    boolean plain = number.form() == Numeral.Form.PLAIN && !number.scaled();
    long term = lexicon.findTerm(tokens, end);
    boolean counted = term != Phrases.NONE && !lexicon.endsPhrase(tokens, end);
    boolean amount = counted && !plain && number.form() != Numeral.Form.SPELLED;
    if (label > 0 && label > count && !amount) {
      return skipListed(end);
    }
    boolean small = plain && tokens.length(number.start()) <= 3;
    int level = lexicon.context(Context.LEVEL, tokens, before);
    boolean noun =
        isHonour(term)
            || (counted
                && !(tokens.isWord(end) && tokens.capital(end) && !tokens.allCapitals(end)));
    boolean placed = noun && plain && isNamedPlace(end, term);
    if (small
        && level > 0
        && level > count
        && (!noun || placed || isGradeOfHouse(before))
        && !isUnitMark(end)
        && !isAmountRange(number)) {
      return end;
    }
    boolean bareAmount = number.scaled() && !tokens.isWord(end);
    if (!bareAmount
        && lexicon.context(Context.SLOGAN, tokens, before) > 0
        && (term == Phrases.NONE || isNamed(lexicon.term(term)))) {
      return end;
    }
    if (lexicon.context(Context.SCORE, tokens, before) > 0 && tokens.isMark(end, '-')) {
      return end + 2;
    }
    if (isHoliday(number, end)) {
      return end + 2;
    }
    if (term != Phrases.NONE && lexicon.term(term).unit().equals("hour") && isClock(number)) {
      return skipClock(end);
    }
    if (term != Phrases.NONE && isJubilee(number, lexicon.term(term), end + Phrases.length(term))) {
      return end + Phrases.length(term);
    }
    if (term != Phrases.NONE && isOwnAge(number, lexicon.term(term))) {
      return end + Phrases.length(term);
    }
    if (isBoat(number)) {
      return end + 1;
    }
    if (term != Phrases.NONE && Phrases.length(term) == 1 && isHouse(number, lexicon.term(term))) {
      return end;
    }
    boolean uncounted = term == Phrases.NONE && !isUnitMark(end);
    if ((uncounted && (isVersion(number) || isOfBrand(number))) || isYearOfLaw(number)) {
      return end;
    }
    if (isYearOfName(number)) {
      return end;
    }
    return 0;
  }

  /**
   * "căn nhà cấp 4 nền lát gạch": of what grade a house is, not how many there are of its parts.
   */
  private boolean isGradeOfHouse(int before) {
    return isWord(before, words.grade) && isWord(before - 1, words.home);
  }

  /** How many words before a number name it; none in "mỗi lớp 42 em", "mỗi phường 3 người". */
  private int labelBefore(int before) {
    int label = lexicon.context(Context.LABEL, tokens, before);
    return label > 0 && isWord(before - label, words.each) ? 0 : label;
  }

  /** "cấp 14 Bằng lao động sáng tạo": what is granted is often written with a capital. */
  private boolean isHonour(long term) {
    return Phrases.length(term) > 1 && lexicon.term(term).category().equals("award_certificate");
  }

  /** The place of "Trường Tiểu học 1 thị trấn Mường Tè": one with a name is not counted. */
  private boolean isNamedPlace(int at, long term) {
    return lexicon.term(term).category().equals("place")
        && tokens.capital(at + Phrases.length(term));
  }

  /** "mỗi nhà 100 - 200 triệu", "ở mức 30 - 50%": no number of a house, nor of a level. */
  private boolean isAmountRange(Numeral number) {
    Numeral upper = readUpper(number, number.end());
    return upper != null && (upper.scaled() || tokens.isMark(upper.end(), '%'));
  }

  /** Letters that a name in capitals has at least which a figure may end. */
  private static final int SHORTEST_BRAND = 4;

  private boolean isUnitMark(int at) {
    return tokens.isMark(at, '%') || tokens.isMark(at, '/') || tokens.isMark(at, '"');
  }

  private static boolean isNamed(Term term) {
    return term.kind() == Term.Kind.NOUN && !term.unit().equals("person");
  }

  /**
   * "Chỉ thị 03, 05", "LĐLĐ quận 3, 10 tổ chức hội thao": the numbers that a label goes on to,
   * before a verb too that elsewhere is a noun.
   */
  private int skipListed(int end) {
    int next = end;
    while ((tokens.isMark(next, ',') || tokens.id(next) == words.and)
        && tokens.isDigits(next + 1)
        && tokens.length(next + 1) <= 2
        && countsNothing(next + 2)
        && !isUnitMark(next + 2)) {
      next += 2;
    }
    return next;
  }

  private boolean countsNothing(int noun) {
    boolean organise = isWord(noun, words.team) && isWord(noun + 1, words.function);
    return organise || lexicon.findTerm(tokens, noun) == Phrases.NONE;
  }

  /** "Bộ luật Lao động 2019 quy định": the year by which a law is known. */
  private boolean isYearOfLaw(Numeral number) {
    int at = number.start();
    if (!tokens.isDigits(at) || tokens.length(at) != 4 || number.scaled()) {
      return false;
    }
    for (int i = at - 1; i >= at - LAW_REACH && tokens.isWord(i); i--) {
      if (tokens.id(i) == words.law) {
        return number.end() == at + 1;
      }
    }
    return false;
  }

  /** "Hội thao Dầu khí 2017 khu vực phía Nam": the year that ends a name, before where it holds. */
  private boolean isYearOfName(Numeral number) {
    int before = number.start() - 1;
    return isYear(number)
        && tokens.id(number.end()) == words.area
        && tokens.id(number.end() + 1) == words.zone
        && tokens.isWord(before)
        && lexicon.context(Context.COUNT, tokens, before) == 0
        && lexicon.findModifierBefore(tokens, before) == Phrases.NONE;
  }

  /** "4.0" of an industry, "2.0" of a web. */
  private boolean isVersion(Numeral number) {
    return number.form() == Numeral.Form.DECIMAL
        && !number.scaled()
        && tokens.isMark(number.start() + 1, '.')
        && !tokens.isWord(number.end());
  }

  /** "tại số nhà (45 Bà Triệu, quận 3)": a house in a street that is called after somebody. */
  private boolean isHouse(Numeral number, Term term) {
    int end = number.end();
    return number.form() == Numeral.Form.PLAIN
        && term.unit().equals("person")
        && (tokens.isMark(number.start() - 1, '(') || tokens.isMark(number.start() - 1, ','))
        && tokens.capital(end)
        && tokens.capital(end + 1)
        && !tokens.allCapitals(end);
  }

  /** "tàu cá QNg 96074 TS": the number under which a boat is known. */
  private boolean isBoat(Numeral number) {
    int at = number.start();
    return tokens.isDigits(at)
        && tokens.length(at) >= SHORTEST_BRAND
        && number.end() == at + 1
        && tokens.isWord(at + 1)
        && tokens.allCapitals(at + 1)
        && tokens.length(at + 1) == 2
        && tokens.charAt(at + 1, 0) == 't'
        && tokens.charAt(at + 1, 1) == 's';
  }

  /** "EVNGENCO 1 xây dựng", "PVCFC 2 trao tặng": the figure at the end of a name in capitals. */
  private boolean isOfBrand(Numeral number) {
    int at = number.start();
    return tokens.isDigits(at)
        && tokens.length(at) == 1
        && number.end() == at + 1
        && tokens.allCapitals(at - 1)
        && tokens.length(at - 1) >= SHORTEST_BRAND
        && lexicon.findTerm(tokens, at - 1) == Phrases.NONE
        && tokens.isWord(at + 1)
        && !tokens.capital(at + 1);
  }

  private boolean isClock(Numeral number) {
    int before = number.start() - 1;
    int end = number.end();
    boolean abbreviated = tokens.length(end) == 1 && tokens.charAt(end, 0) == 'h';
    boolean hour = number.value().compareTo(BigDecimal.valueOf(HOURS)) <= 0;
    boolean minutes = tokens.isDigits(end + 1);
    if (lexicon.context(Context.CLOCK, tokens, before) > 0) {
      return true;
    }
    if (!hour || (!abbreviated && lexicon.findTerm(tokens, end) == Phrases.NONE)) {
      return false;
    }
    boolean partOfDay =
        tokens.isWord(end + 1)
            && Lexicon.periodWord(lexicon.findPeriodWord(tokens, end + 1))
                == Lexicon.PeriodWord.DAY_PART;
    boolean perDay = tokens.isMark(end + 1, '/');
    return (minutes && isHour(end)) || partOfDay || (abbreviated && !perDay);
  }

  private boolean isHour(int at) {
    long found = lexicon.findTerm(tokens, at);
    return found != Phrases.NONE && lexicon.term(found).unit().equals("hour");
  }

  private int skipClock(int hour) {
    int next = hour + 1;
    if (tokens.isDigits(next)) {
      next++;
      long minute = lexicon.findTerm(tokens, next);
      if (minute != Phrases.NONE && lexicon.term(minute).unit().equals("minute")) {
        next++;
      }
    }
    return next;
  }

  /**
   * "trẻ em dưới 16 tuổi": an age that only says who is meant, unlike "tuổi nghỉ hưu là 62 tuổi".
   */
  private boolean isOwnAge(Numeral number, Term term) {
    if (!term.category().equals("age")) {
      return false;
    }
    for (int i = number.start() - 1; i > number.start() - MAX_PHRASE && tokens.isWord(i); i--) {
      if (lexicon.context(Context.AGE, tokens, i) > 0) {
        return false;
      }
    }
    return !isRetirementAge(number, number.end());
  }

  /**
   * "tuổi nghỉ hưu của nam lên 62, nữ 60", "60 với nữ": the age at which men or women retire, or
   * one to which the age is raised, with or without the word for years behind it.
   *
   * @param at the token behind the number
   */
  private boolean isRetirementAge(Numeral number, int at) {
    if (number.form() != Numeral.Form.PLAIN
        || number.scaled()
        || number.value().compareTo(EARLIEST_RETIREMENT) < 0
        || number.value().compareTo(LATEST_RETIREMENT) > 0
        || isUnitMark(at)) {
      return false;
    }
    int before = number.start() - 1;
    boolean raised = isWord(before, words.up) || isWord(before, words.down);
    if (raised || isWord(before, words.full) || isWord(before, words.is)) {
      before--;
    }
    before -= isWord(before, words.up) || isWord(before, words.down) ? 1 : 0;
    boolean behind =
        (isSex(at + 1) && !tokens.isMark(at, ',')) || (isSex(at + 2) && tokens.isWord(at));
    boolean ofOneSex = isSex(before) || behind;
    if (!raised && !ofOneSex) {
      return false;
    }
    return speaksOf(words.retired, number.start(), at)
        && speaksOf(words.ageWord, number.start(), at);
  }

  private boolean isSex(int at) {
    return isWord(at, words.man) || isWord(at, words.woman);
  }

  /** Whether the sentence has a word, before one token or behind another. */
  private boolean speaksOf(int word, int before, int behind) {
    for (int i = before - 1; i >= before - RETIREMENT_REACH && !endsSentence(i); i--) {
      if (isWord(i, word)) {
        return true;
      }
    }
    for (int i = behind; i <= behind + RETIREMENT_REACH && !endsSentence(i); i++) {
      if (isWord(i, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(int at) {
    return tokens.kind(at) == Tokens.BREAK || tokens.isMark(at, '.');
  }

  private Head age(int at) {
    return new Head(words.age, at, at, at, words.age.unit(), words.age.category());
  }

  /**
   * "kỷ niệm 88 năm", "35 năm ngày Nhà giáo": years that have passed, not counted for themselves.
   */
  private boolean isJubilee(Numeral number, Term term, int after) {
    if (!term.unit().equals("year") || term.category().equals("age")) {
      return false;
    }
    if (lexicon.context(Context.SINCE, tokens, after) > 0) {
      return true;
    }
    int before = number.start() - 1;
    if (lexicon.findModifierBefore(tokens, before) != Phrases.NONE) {
      before -= Phrases.length(lexicon.findModifierBefore(tokens, before));
    }
    return lexicon.context(Context.JUBILEE, tokens, before) > 0;
  }

  /** What has been read of a quantity, until it is complete. */
  private static final class Reading {
    final int start;
    int end;
    final Numeral number;
    final Shape shape;
    int numberEnd;
    @Nullable Numeral other;
    @Nullable Head head;
    Modifier modifier = Modifier.EXACT;
    Optional<Span> modifierSpan = Optional.empty();
    List<String> per = List.of();
    String rule = "";
    @Nullable BigDecimal value;

    Reading(int start, int end, Numeral number, Shape shape) {
      this.start = start;
      this.end = end;
      this.number = number;
      this.numberEnd = number.end();
      this.shape = shape;
    }

    Reading modifier(Modifier newModifier, Span span) {
      modifier = newModifier;
      modifierSpan = Optional.of(span);
      return this;
    }

    Reading head(@Nullable Head newHead) {
      head = newHead;
      return this;
    }

    Reading rule(String newRule) {
      rule = newRule;
      return this;
    }
  }

  private int readQuantity(Numeral given) {
    Numeral first = given;
    int start = first.start();
    int at = skipRepeated(first);
    Shape shape = Shape.SIMPLE;
    Numeral second = null;
    int numberEnd = first.end();

    // A part and its whole.
    Numeral whole = readWhole(first, at);
    if (whole != null) {
      if (tokens.isMark(whole.end(), '/')
          && !tokens.spaced(whole.end() + 1)
          && (tokens.isDigits(whole.end() + 1) || tokens.capital(whole.end() + 1))) {
        return skipCode(whole.end());
      }
      if (isDate(first, whole)) {
        return whole.end();
      }
      shape = Shape.RATIO;
      second = whole;
      // "15/20 tỷ đồng" are 15 billion of 20
      first = shareScale(first, whole);
      at = whole.end();
      numberEnd = at;
    } else {
      Numeral upper = readUpper(first, at);
      if (upper != null) {
        shape = Shape.RANGE;
        second = upper;
        first = shareScale(first, upper);
        at = upper.end();
        numberEnd = at;
      }
    }

    boolean plus = tokens.isMark(at, '+') && !tokens.spaced(at);
    if (plus) {
      at++;
    }
    Head head = shape == Shape.SIMPLE ? readRank(first, at) : null;
    if (head == null) {
      head = readHead(at, first.form() != Numeral.Form.SPELLED || first.end() > start + 1);
    }
    Numeral deciding = second == null ? first : second;
    if (deciding.scaled() && isCash(at)) {
      // "500 ngàn tiền mặt", "750 triệu tiền lương"
      head = money(at);
    }
    if (head != null && deciding.scaled() && isRatherMoney(head, deciding, start, at)) {
      head = null;
    }
    if (head == null && shape == Shape.SIMPLE && first.form() != Numeral.Form.SPELLED) {
      Shared shared = readShared(at);
      if (shared == null) {
        shared = readDeeds(start, at);
      }
      if (shared != null && !mixes(first, shared)) {
        head = new Head(shared.head.term, at, at, at, shared.head.unit, shared.head.category);
        first = head.is(Term.Kind.CURRENCY) ? shareScale(first, shared.number) : first;
      }
    }
    if (head == null && shape == Shape.SIMPLE && deciding.scaled()) {
      head = countedBefore(start, at);
    }
    if (head == null && (deciding.scaled() ? isMoney(deciding, start, at) : isPrice(deciding))) {
      head = money(at);
    }
    if (head != null && head.term != null && head.end > head.start && shape == Shape.SIMPLE) {
      // "130.000 đồng đến 180.000 đồng": the second end repeats the unit.
      Numeral upper = readUpper(first, head.end);
      Head again = upper == null ? null : readHead(upper.end(), false);
      if (again == null && upper != null && upper.scaled() && words.vnd.equals(head.term)) {
        // "từ 500.000 đồng đến 2 triệu"
        again = money(upper.end());
      }
      if (again != null && head.unit.equals("hour") && again.unit.equals("hour")) {
        // "từ 8 giờ đến 11 giờ 30" are hours of the day.
        return skipClock(again.end - 1);
      }
      if (upper != null
          && again != null
          && again.term != null
          && again.unit.equals(head.unit)
          && !again.unit.equals("item")) {
        shape = Shape.RANGE;
        second = upper;
        head = again;
        at = upper.end();
        numberEnd = at;
      }
    }
    if (first.form() == Numeral.Form.COMMA_THREE && groups(first, head)) {
      first = first.grouped();
    }
    if (second != null && second.form() == Numeral.Form.COMMA_THREE && groups(second, head)) {
      second = second.grouped();
    }
    if (head == null && shape == Shape.SIMPLE && first.form() != Numeral.Form.SPELLED) {
      head = isRetirementAge(first, at) ? age(at) : readHeadBefore(start, at);
    }
    Head listed =
        head == null && shape != Shape.RANGE && first.form() != Numeral.Form.SPELLED
            ? readListed(first, at)
            : null;
    if (listed != null) {
      head = listed;
    }
    if (head == null && !countsBare(first, shape, second, at)) {
      return Math.max(at, start + 1);
    }
    if (shape == Shape.RANGE && second != null && second.value().compareTo(first.value()) <= 0) {
      return at;
    }
    if (head != null && isNights(start, head)) {
      return head.end;
    }

    Reading reading = new Reading(start, head == null ? at : Math.max(at, head.end), first, shape);
    reading.numberEnd = numberEnd;
    reading.other = second;
    reading.head = head;
    int next = reading.end;
    if (head != null && head.is(Term.Kind.DURATION) && numerals.isAndHalf(tokens, next)) {
      reading.value = first.value().add(new BigDecimal("0.5"));
      next++;
      reading.end = next;
    }
    if (plus) {
      reading.modifier(Modifier.MORE_THAN, tokens.span(at - 1, at));
    }
    next = readDenominators(reading, head == null ? next : Math.max(next, head.quoteEnd));
    readModifier(reading, next);
    reading.rule = listed != null ? LISTED : rule(reading);
    if (shape == Shape.SIMPLE && head != null && head.term != null) {
      // "19.260 CĐ cơ sở/21.148 đơn vị": the whole has a noun of its own.
      Numeral of =
          tokens.isMark(next, '/') && tokens.isDigits(next + 1) && !head.is(Term.Kind.CURRENCY)
              ? numerals.read(tokens, next + 1)
              : null;
      if (of != null && of.count().compareTo(first.value()) >= 0) {
        Reading ratio = new Reading(start, reading.end, first, Shape.RATIO);
        ratio.other = of.form() == Numeral.Form.COMMA_THREE ? of.grouped() : of;
        ratio.head = head;
        ratio.modifier = reading.modifier;
        ratio.modifierSpan = reading.modifierSpan;
        ratio.rule = "quantity.ratio-with-words";
        add(ratio);
        return next;
      }
    }
    add(reading);
    return skipAmountInWords(first, next);
  }

  /** The nights of "4 ngày 3 đêm": no more than the days tell. */
  private boolean isNights(int start, Head head) {
    int last = quantities.size() - 1;
    return last >= 0
        && head.end == head.start + 1
        && isWord(head.start, words.night)
        && isWord(start - 1, words.day)
        && quantities.get(last).span().end() == tokens.end(start - 1);
  }

  /** "50.000.000 đồng (năm mươi triệu đồng)", "(bằng chữ: …)": the same amount in words. */
  private int skipAmountInWords(Numeral number, int at) {
    if (!tokens.isMark(at, '(') || number.form() == Numeral.Form.SPELLED) {
      return at;
    }
    int words = at + 1;
    while (words < at + MAX_FILLERS
        && !numerals.startsSpelled(tokens, words)
        && (tokens.isWord(words) || tokens.isMark(words, ':'))) {
      words++;
    }
    Numeral again = tokens.isWord(words) ? numerals.read(tokens, words) : null;
    if (again == null || again.value().compareTo(number.value()) != 0) {
      return at;
    }
    Head unit = knownHead(again.end());
    int end = unit == null ? again.end() : unit.end;
    while (end < again.end() + MAX_FILLERS && tokens.isWord(end)) {
      // "đồng chẵn"
      end++;
    }
    return tokens.isMark(end, ')') ? end + 1 : at;
  }

  /** "02 (hai)": the number said again in words. */
  private int skipRepeated(Numeral number) {
    int end = number.end();
    if (!tokens.isMark(end, '(') || number.form() == Numeral.Form.SPELLED) {
      return end;
    }
    Numeral again = tokens.isWord(end + 1) ? numerals.read(tokens, end + 1) : null;
    boolean same =
        again != null
            && again.value().compareTo(number.value()) == 0
            && tokens.isMark(again.end(), ')');
    return same && again != null ? again.end() + 1 : end;
  }

  /**
   * "có hiệu lực từ 15/7 quy định …": a day and a month, whatever follows; of "thành lập 4/3 CĐCS"
   * more were founded than planned.
   */
  private boolean isDate(Numeral day, Numeral month) {
    boolean possible =
        tokens.isMark(day.end(), '/')
            && isUpTo(day, MAX_DAY)
            && isUpTo(month, MAX_MONTH)
            && month.end() == month.start() + 1;
    int before = day.start() - 1;
    boolean bounded =
        isWord(before, words.from) || isWord(before, words.until) || isWord(before, words.to);
    if (!possible || bounded) {
      return possible;
    }
    Head head = knownHead(month.end());
    boolean things = head == null || head.unit.equals("item");
    return things && day.value().compareTo(month.value()) > 0;
  }

  /** "Ngày Quốc tế Phụ nữ 8 - 3": a day known by its date, where nothing is counted behind it. */
  private boolean isHoliday(Numeral day, int end) {
    return tokens.isMark(end, '-')
        && tokens.isDigits(end + 1)
        && isUpTo(day, MAX_DAY)
        && tokens.isWord(day.start() - 1)
        && HOLIDAYS.contains(day.value().intValue() * DAYS + tokens.digits(end + 1))
        && knownHead(end + 2) == null;
  }

  private static boolean isUpTo(Numeral number, int most) {
    return !number.scaled()
        && number.form() == Numeral.Form.PLAIN
        && number.value().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** The whole of "191/209", "1 trong 45"; null if the number is no part of one. */
  private @Nullable Numeral readWhole(Numeral part, int at) {
    if (tokens.isMark(at, '/') && tokens.isDigits(at + 1) && !part.scaled()) {
      Numeral whole = numerals.read(tokens, at + 1);
      if (whole == null || whole.value().signum() == 0) {
        return null;
      }
      return whole.scaled() || whole.form() != Numeral.Form.DECIMAL ? whole : null;
    }
    if (isWord(at, words.part)) {
      return readFractionWhole(part, at);
    }
    boolean outOf = isWord(at, words.in) || (isWord(at, words.above) && tokens.isDigits(at + 1));
    if (outOf && !inPeriod(at)) {
      int next = at + 1;
      while (tokens.isWord(next)
          && next < at + 4
          && lexicon.context(Context.FRACTION, tokens, next) > 0) {
        next++;
      }
      Numeral whole = tokens.isDigits(next) && !inPeriod(next) ? numerals.read(tokens, next) : null;
      return whole != null && whole.count().compareTo(part.count()) > 0 && isPlainNoun(whole.end())
          ? whole
          : null;
    }
    return null;
  }

  /** The whole of "hai phần ba", "ba phần tư"; "hai phần trăm" and "hai phần quà" have none. */
  private @Nullable Numeral readFractionWhole(Numeral part, int at) {
    boolean percent = Phrases.length(lexicon.findTerm(tokens, at)) > 1;
    Numeral whole = percent || inPeriod(at + 1) ? null : numerals.readFractionWhole(tokens, at + 1);
    boolean smaller = whole != null && !whole.scaled() && whole.value().compareTo(part.value()) > 0;
    // "hai phần ba lô" would be two parts of rucksacks.
    boolean own = tokens.isWord(at + 1) && isNoun(at + 1);
    return smaller && !own ? whole : null;
  }

  private boolean isPlainNoun(int at) {
    long found = lexicon.findTerm(tokens, at);
    return found != Phrases.NONE && lexicon.term(found).kind() == Term.Kind.NOUN;
  }

  /** The upper end of a range that goes on at a token; null if none does. */
  private @Nullable Numeral readUpper(Numeral lower, int at) {
    int next;
    boolean dash = tokens.isMark(at, '-') || tokens.isMark(at, '~');
    if (dash) {
      next = at + 1;
      if (!tokens.isDigits(next) && !numerals.startsSpelled(tokens, next)) {
        return null;
      }
    } else if (tokens.isWord(at) && (tokens.id(at) == words.to || tokens.id(at) == words.until)) {
      // "từ 10 đến dưới 50 lao động", "từ 3,5 triệu đồng đến gần 9 triệu đồng"
      boolean modified =
          tokens.isWord(at + 1)
              && lexicon.findModifierBefore(tokens, at + 1) != Phrases.NONE
              && (tokens.isDigits(at + 2) || numerals.startsSpelled(tokens, at + 2));
      next = modified ? at + 2 : at + 1;
    } else {
      return null;
    }
    if (inPeriod(at) || inPeriod(next)) {
      return null;
    }
    boolean number = tokens.isDigits(next) || numerals.startsSpelled(tokens, next);
    Numeral upper = number ? numerals.read(tokens, next) : null;
    if (upper == null || isCode(upper)) {
      return null;
    }
    Numeral shared = shareScale(lower, upper);
    return upper.value().compareTo(shared.value()) > 0 ? upper : null;
  }

  /** "100 - 200 triệu" means from 100 million; "500 đến 1 triệu" from 500 thousand. */
  private static Numeral shareScale(Numeral lower, Numeral upper) {
    if (lower.scaled() || !upper.scaled()) {
      return lower;
    }
    if (lower.mantissa().compareTo(upper.mantissa()) <= 0) {
      return lower.scaledLike(upper);
    }
    boolean thousands =
        upper.scale().compareTo(MILLION) == 0
            && lower.value().compareTo(HUNDRED) >= 0
            && lower.value().compareTo(THOUSAND) < 0;
    return thousands
        ? new Numeral(
            lower.start(),
            lower.end(),
            lower.form(),
            lower.mantissa(),
            THOUSAND,
            lower.mantissa().multiply(THOUSAND))
        : lower;
  }

  /** The "Nhất" of "10 giải: 01 Nhất, 02 Nhì" and of "(giải: 01 Nhất)", which is a prize too. */
  private @Nullable Head readRank(Numeral number, int at) {
    int rank = number.scaled() ? 0 : lexicon.context(Context.RANK, tokens, at);
    int before = number.start() - 1;
    if (rank == 0 || Phrases.length(lexicon.findTerm(tokens, at)) > rank) {
      // "3 ba lô" are no prizes.
      return null;
    }
    if (number.value().compareTo(MEDALS) > 0 && lexicon.findTerm(tokens, at) != Phrases.NONE) {
      // "1 huy chương, 500.000 đồng": nobody wins that many medals.
      return null;
    }
    int last = before;
    if (tokens.kind(before) == Tokens.MARK || isWord(before, words.and)) {
      last--;
    } else {
      last -= lexicon.context(Context.COUNT, tokens, before);
      last -= last < before && tokens.isMark(last, ',') ? 1 : 0;
    }
    boolean listed = last < before && (last + 1 == prizesEnd || isPrize(last));
    Term prize = words.prize;
    return listed
        ? new Head(prize, at, at + rank, at + rank, prize.unit(), prize.category())
        : null;
  }

  /** Whether a name of prizes ends at an index: "giải", "giải tập thể", "giải cá nhân". */
  private boolean isPrize(int at) {
    for (int start = at; start > at - LONGEST_PRIZE; start--) {
      long found = lexicon.findTerm(tokens, start);
      boolean prize =
          found != Phrases.NONE && lexicon.term(found).unit().equals(words.prize.unit());
      if (prize && start + Phrases.length(found) > at) {
        return true;
      }
    }
    return false;
  }

  /** "xây mới 12, sửa chữa 8 nhà": both deeds are done to what the last number counts. */
  private @Nullable Shared readDeeds(int start, int at) {
    boolean joint = tokens.isMark(at, ',') || isWord(at, words.and);
    if (!joint || lexicon.context(Context.DEED, tokens, start - 1) == 0) {
      return null;
    }
    int next = at + 1;
    while (next <= at + MAX_FILLERS && tokens.isWord(next)) {
      next++;
    }
    boolean again =
        tokens.isDigits(next) && lexicon.context(Context.DEED, tokens, next - 1) == next - 1 - at;
    Numeral second = again && next > at + 1 && !inPeriod(next) ? numerals.read(tokens, next) : null;
    Head head = second == null ? null : knownHead(second.end());
    return second != null && head != null && head.is(Term.Kind.NOUN)
        ? new Shared(head, second)
        : null;
  }

  private @Nullable Head readHead(int at, boolean unknownToo) {
    int next = at;
    if (tokens.isMark(at, '"') || tokens.isMark(at, '\'')) {
      char mark = tokens.isMark(at, '"') ? '"' : '\'';
      Head inner = knownHead(at + 1);
      if (inner == null) {
        return null;
      }
      int closing = inner.end;
      while (closing < inner.end + MAX_PHRASE && tokens.isWord(closing)) {
        closing++;
      }
      boolean closed = tokens.isMark(closing, mark);
      int end = closed ? closing + 1 : inner.end;
      return new Head(inner.term, at, closed ? end : inner.end, end, inner.unit, inner.category);
    }
    Head whole = isOfAmount(at) ? knownHead(at) : null;
    if (whole != null && whole.is(Term.Kind.MEASURE)) {
      return whole;
    }
    for (int i = 0; i < 2 && isOfAmount(next); i++) {
      next++;
    }
    Head known = knownHead(next);
    if (known != null || !unknownToo) {
      return known;
    }
    boolean plausible =
        tokens.isWord(at)
            && tokens.spaced(at)
            && tokens.length(at) > 1
            && (!tokens.capital(at) || tokens.allCapitals(at))
            && !lexicon.endsPhrase(tokens, at)
            && !numerals.startsSpelled(tokens, at)
            && !numerals.isScale(tokens, at)
            && !inPeriod(at);
    return plausible ? new Head(null, at, at + 1, at + 1, "item", "") : null;
  }

  /** "Số CĐCS: 345", "tổng số đoàn viên là 12.560", "trong đó nữ 80": the noun stands before. */
  private @Nullable Head readHeadBefore(int start, int at) {
    if (tokens.isWord(at) && !lexicon.endsPhrase(tokens, at)) {
      return null;
    }
    int last = start - 1;
    if (tokens.isMark(last, ':') || isWord(last, words.is)) {
      last--;
    }
    Head person = knownHead(last);
    boolean name = tokens.capital(last) && tokens.isWord(last - 1) && !startsSentence(last);
    if (person != null
        && person.is(Term.Kind.PREFIX)
        && person.unit.equals(Unit.PERSON.code())
        && !name) {
      return person;
    }
    Head people = last == start - 1 ? peopleBefore(last) : null;
    if (people != null) {
      return people;
    }
    for (int i = last; i > last - MAX_PHRASE && tokens.isWord(i) && last < start - 1; i--) {
      // "Tổng công ty A: 2.870" counts no companies.
      boolean firm = lexicon.context(Context.EMPLOYER, tokens, i) > 1;
      if (!firm && (isOfAmount(i) || isWord(i, words.amount))) {
        Head head = knownHead(i + 1);
        return head != null && head.is(Term.Kind.NOUN) && head.end <= last + 1 ? head : null;
      }
    }
    return null;
  }

  /** "số người có việc làm là 53,4 triệu": people, and no money. */
  private @Nullable Head countedBefore(int start, int at) {
    Head head = isWord(start - 1, words.is) ? readHeadBefore(start, at) : null;
    return head != null && head.unit.equals(Unit.PERSON.code()) ? head : null;
  }

  /** "…, đảng viên 1.203, cán bộ nữ 45": people named between commas, and how many they are. */
  private @Nullable Head peopleBefore(int last) {
    for (int i = last; i > last - MAX_FILLERS && tokens.isWord(i); i--) {
      Head head = knownHead(i);
      boolean listed = tokens.isMark(i - 1, ',') || tokens.isMark(i - 1, ';');
      if (listed && head != null && head.end == last + 1 && head.is(Term.Kind.NOUN)) {
        return head.unit.equals(Unit.PERSON.code()) ? head : null;
      }
    }
    return null;
  }

  /**
   * "LĐLĐ huyện A 310 đoàn viên, LĐLĐ huyện B 250", "142 CĐCS (khu vực nhà nước 98, ngoài nhà nước
   * 44)": what the number before counts, where a number stands alone behind the name of another
   * item of the list; null if none does.
   */
  private @Nullable Head readListed(Numeral number, int at) {
    Head head = lastCounted;
    boolean ended = tokens.kind(at) != Tokens.WORD || isWord(at, words.and);
    if (head == null || !ended || (isYear(number) && !number.scaled())) {
      return null;
    }
    int last = number.start() - 1;
    boolean set = tokens.isMark(last, ':') || isWord(last, words.is);
    last -= set ? 1 : 0;
    int item = last;
    while (item > last - MAX_PHRASE && !isWord(item, words.and) && !isWord(item + 1, words.in)) {
      int before = tokens.isWord(item) ? item - 1 : beforeMarkOfName(item);
      if (before == item) {
        break;
      }
      item = before;
    }
    int first = item + 1;
    boolean opened = tokens.isMark(item, ':');
    boolean ofWhich = isWord(item + 1, words.in);
    boolean parted = opened || ofWhich || isWord(item, words.and) || isParting(item);
    if (!parted || first > last || last - item < 1) {
      return null;
    }
    int parts = lexicon.context(Context.LISTED, tokens, first);
    boolean within = parts == 0 && isWord(first, words.in);
    if (within) {
      // "trong đó"
      first += 2;
      parts = first <= last ? lexicon.context(Context.LISTED, tokens, first) : 0;
    }
    boolean acronym = set && first == last && tokens.allCapitals(first);
    boolean plain = number.form() == Numeral.Form.PLAIN && !set;
    if ((parts == 0 && !acronym)
        || (plain && namesEmployer(first, last))
        || !isBeside(tokens.isWord(item) && ofWhich ? item + 1 : item, within)) {
      return null;
    }
    return new Head(head.term, at, at, at, head.unit, head.category);
  }

  /**
   * The index before the stop of "LĐLĐ H.Ba Vì" or before the bracket of "Liên đoàn Lao động (LĐLĐ)
   * huyện Ba Vì" that ends at a mark; the mark's own if it is another.
   */
  private int beforeMarkOfName(int mark) {
    boolean abbreviated = tokens.capital(mark - 1) && tokens.length(mark - 1) <= 3;
    if (tokens.isMark(mark, '.') && abbreviated && tokens.capital(mark + 1)) {
      return mark - 1;
    }
    boolean shortForm =
        tokens.isMark(mark, ')') && tokens.allCapitals(mark - 1) && tokens.isMark(mark - 2, '(');
    return shortForm ? mark - 3 : mark;
  }

  private boolean isParting(int at) {
    return tokens.isMark(at, ',') || tokens.isMark(at, ';') || tokens.isMark(at, '(');
  }

  private boolean namesEmployer(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (lexicon.context(Context.EMPLOYER, tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the number before ends right before the mark or "và" at a token, or few words before it
   * where these announce a list: "xếp loại:", "được xếp loại, trong đó".
   */
  private boolean isBeside(int mark, boolean within) {
    if (quantities.isEmpty()) {
      return false;
    }
    Quantity before = quantities.get(quantities.size() - 1);
    int end = before.span().end();
    if (before.counted().isPresent()) {
      end = Math.max(end, before.counted().get().phrase().end());
    }
    int heading = 0;
    for (int i = mark - 1; i > mark - MAX_PHRASE && i >= 0 && tokens.start(i) >= end; i--) {
      boolean word = tokens.isWord(i);
      if (tokens.kind(i) == Tokens.BREAK || (word && !within && !tokens.isMark(mark, ':'))) {
        return false;
      }
      heading += word ? 1 : 0;
    }
    return heading <= MAX_FILLERS && mark > 0 && tokens.start(mark) - end <= MAX_HEADING;
  }

  /** The "tổng số" of "3/4 tổng số lao động". */
  private boolean isOfAmount(int at) {
    return tokens.isWord(at) && (tokens.id(at) == words.number || tokens.id(at) == words.total);
  }

  private @Nullable Head knownHead(int at) {
    long found = lexicon.findTerm(tokens, at);
    if (found == Phrases.NONE) {
      return null;
    }
    Term term = lexicon.term(found);
    int end = at + Phrases.length(found);
    if (end == at + 2 && Phrases.length(lexicon.findTerm(tokens, at + 1)) > 1) {
      // "lượt đơn vị" is a count of units, not of petitions ("lượt đơn").
      Head counted = prefixed(at);
      if (counted != null) {
        return counted;
      }
    }
    if (inPeriod(at) || isNotDong(at, term, end) || isNotGram(at, term)) {
      return null;
    }
    Head noun = term.kind() == Term.Kind.PREFIX ? behindPrefix(at, end) : null;
    return noun != null ? noun : new Head(term, at, end, end, term.unit(), term.category());
  }

  /** The noun behind a prefix of one word at a token; null if none is there. */
  private @Nullable Head prefixed(int at) {
    return lexicon.isPrefix(tokens, at) ? behindPrefix(at, at + 1) : null;
  }

  private @Nullable Head behindPrefix(int at, int end) {
    if (prefixes == MAX_FILLERS) {
      return null;
    }
    prefixes++;
    Head noun = knownHead(end);
    prefixes--;
    return noun != null && (noun.is(Term.Kind.NOUN) || noun.is(Term.Kind.PREFIX))
        ? new Head(noun.term, at, noun.end, noun.end, noun.unit, noun.category)
        : null;
  }

  /** "Đồng Nai" is no money; "90 TRIỆU ĐỒNG CHO CÔNG NHÂN" in a headline is. */
  private boolean isNotDong(int at, Term term, int end) {
    return term.kind() == Term.Kind.CURRENCY
        && end == at + 1
        && tokens.id(at) == words.dong
        && tokens.capital(at)
        && !tokens.allCapitals(at)
        && tokens.capital(end);
  }

  /** The "g" of "4G", "5g" and "19g30" is a network or an hour; of more it weighs. */
  private boolean isNotGram(int at, Term term) {
    boolean letter = term.kind() == Term.Kind.MEASURE && tokens.length(at) == 1;
    if (!letter || tokens.charAt(at, 0) != 'g') {
      return false;
    }
    boolean many = tokens.isDigits(at - 1) && tokens.length(at - 1) <= MAX_CODE;
    return tokens.capital(at) || !many || tokens.digits(at - 1) <= HOURS;
  }

  /** The unit that numbers of a list share: "5, 6 và 7 triệu đồng", "từ 13 lên 25 CĐCS". */
  private @Nullable Shared readShared(int at) {
    int next = at;
    boolean joined = false;
    for (int i = 0; i < MAX_LIST; i++) {
      boolean word = tokens.isWord(next);
      int id = tokens.id(next);
      boolean and = word && (id == words.and || id == words.or || id == words.either);
      boolean change = word && (id == words.up || id == words.down);
      if (change && isWord(next + 1, words.still)) {
        // "từ 12 xuống còn 8 phòng ban"
        next++;
      }
      if ((!and && !change && !tokens.isMark(next, ',')) || inPeriod(next + 1)) {
        return null;
      }
      joined |= and || change;
      Numeral following = tokens.isDigits(next + 1) ? numerals.read(tokens, next + 1) : null;
      if (following == null) {
        return null;
      }
      next = following.end();
      Head head = knownHead(next);
      if (head != null) {
        return joined ? new Shared(head, following) : null;
      }
    }
    return null;
  }

  /** "kinh phí 1,2 tỷ và 300 suất quà": millions of money beside a count of things. */
  private static boolean mixes(Numeral first, Shared shared) {
    return first.scaled() && !shared.number.scaled() && !shared.head.is(Term.Kind.CURRENCY);
  }

  /**
   * "hơn 700 triệu khám, chữa bệnh", "96 triệu học bổng": whether what follows an amount is no noun
   * that it counts but what the money is for.
   */
  private boolean isRatherMoney(Head head, Numeral number, int start, int at) {
    boolean millions = number.scale().compareTo(MILLION) >= 0;
    boolean spent = millions && isSpent(at);
    return head.term == null
        ? spent || (millions && isMoneyContext(start)) || numerals.isAmount(tokens, number)
        : spent && !head.is(Term.Kind.CURRENCY);
  }

  private boolean isMoney(Numeral number, int start, int at) {
    if (numerals.isAmount(tokens, number)) {
      return true;
    }
    boolean unfollowed =
        !tokens.isWord(at)
            || lexicon.endsPhrase(tokens, at)
            || isSpent(at)
            || isMoneyContext(start);
    if (!unfollowed) {
      return false;
    }
    boolean ofEach =
        isWord(start - 2, words.each)
            && (isWord(start - 1, words.portion) || isWord(start - 1, words.part));
    return ofEach
        || number.scale().compareTo(MILLION) >= 0
        || tokens.isMark(at, '/')
        || isMoneyContext(start);
  }

  /** Whether what follows millions says what the money is for: "90 triệu chăm lo Tết". */
  private boolean isSpent(int at) {
    return lexicon.context(Context.SPENT, tokens, at) > 0;
  }

  /** "trị giá 150.000 cho": grouped figures right behind a word of money. */
  private boolean isPrice(Numeral number) {
    int before = number.start() - 1;
    long modifier = lexicon.findModifierBefore(tokens, before);
    if (modifier != Phrases.NONE) {
      before -= Phrases.length(modifier);
    }
    return number.form() == Numeral.Form.GROUPED
        && (lexicon.context(Context.MONEY, tokens, before) > 0
            || (lexicon.context(Context.FILLER, tokens, before) > 0
                && lexicon.context(Context.MONEY, tokens, before - 1) > 0));
  }

  private boolean isMoneyContext(int start) {
    if (moneySeen) {
      return true;
    }
    for (int i = start - 1; i >= start - 6 && tokens.kind(i) != Tokens.BREAK; i--) {
      if (lexicon.context(Context.MONEY, tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "tiền mặt", "bằng tiền mặt": what an amount is paid in. */
  private boolean isCash(int at) {
    return isWord(isWord(at, words.by) ? at + 1 : at, words.money);
  }

  private Head money(int at) {
    return new Head(words.vnd, at, at, at, Unit.VND.code(), "money");
  }

  /** Whether the comma of "3,495" groups: nothing that is measured in thousandths follows. */
  private static boolean groups(Numeral number, @Nullable Head head) {
    return !number.scaled() && (head == null || !head.is(Term.Kind.MEASURE));
  }

  /** Whether a number with no unit and no noun behind it still counts something. */
  private boolean countsBare(Numeral number, Shape shape, @Nullable Numeral second, int at) {
    int before = number.start() - 1;
    if (number.form() == Numeral.Form.SPELLED) {
      return shape == Shape.RATIO
          && (lexicon.context(Context.COUNT, tokens, before) > 0
              || lexicon.findModifierBefore(tokens, before) != Phrases.NONE);
    }
    boolean announced =
        lexicon.context(Context.COUNT, tokens, before) > 0
            || (lexicon.findModifierBefore(tokens, before) != Phrases.NONE && !isYear(number));
    boolean grouped = number.form() == Numeral.Form.GROUPED;
    if (shape == Shape.RATIO && second != null) {
      boolean date =
          number.value().compareTo(BigDecimal.valueOf(MAX_DAY)) <= 0
              && second.value().compareTo(BigDecimal.valueOf(MAX_MONTH)) <= 0;
      boolean fraction = lexicon.context(Context.FRACTION, tokens, at) > 0;
      if (!announced && isYear(second)) {
        // "NĐ 43/2014": a number of a document and its year
        return false;
      }
      boolean share =
          announced
              && number.value().compareTo(second.value()) < 0
              && second.value().compareTo(BigDecimal.TEN) <= 0;
      return fraction
          || share
          || (!date && (announced || second.value().compareTo(number.value()) >= 0));
    }
    if (shape == Shape.RANGE) {
      return announced || grouped;
    }
    boolean name = tokens.capital(before) && tokens.isWord(before) && !startsSentence(before);
    boolean closed =
        tokens.kind(at) != Tokens.WORD || (lexicon.endsPhrase(tokens, at) && !tokens.capital(at));
    return closed && !name && (announced || grouped || isSome(number, at));
  }

  /** "6 trong số đó", "12 trong số này": some of those whom the text has named. */
  private boolean isSome(Numeral number, int at) {
    return isWord(at, words.in)
        && isWord(at + 1, words.number)
        && lexicon.endsPhrase(tokens, at + 2)
        && !isYear(number);
  }

  private static boolean isYear(Numeral number) {
    return number.form() == Numeral.Form.PLAIN
        && !number.scaled()
        && number.value().compareTo(FIRST_YEAR) >= 0
        && number.value().compareTo(LAST_YEAR) <= 0;
  }

  /** "/người/tháng", "mỗi tháng", "một suất". Returns the index after them. */
  private int readDenominators(Reading reading, int at) {
    Head head = reading.head;
    boolean money = head != null && head.is(Term.Kind.CURRENCY);
    List<String> per = new ArrayList<>();
    int next = at;
    while (true) {
      int noun;
      if (tokens.isMark(next, '/')) {
        noun = next + 1;
        if (tokens.isDigits(noun)) {
          if (tokens.digits(noun) != 1 || !tokens.isWord(noun + 1)) {
            break;
          }
          noun++;
        } else if (tokens.isWord(noun) && tokens.id(noun) == words.one) {
          noun++;
        }
      } else if (money
          && tokens.isWord(next)
          && (tokens.id(next) == words.each || tokens.id(next) == words.one)) {
        noun = next + 1;
      } else {
        break;
      }
      Head unit = knownHead(noun);
      if (unit == null || unit.term == null) {
        if (tokens.isMark(next, '/') && tokens.isWord(noun) && !tokens.capital(noun)) {
          next = noun + 1;
          continue;
        }
        break;
      }
      per.add(unit.unit.equals("item") ? unit.category : unit.unit);
      next = unit.end;
    }
    reading.per = per;
    return next;
  }

  private void readModifier(Reading reading, int after) {
    if (reading.shape == Shape.RANGE) {
      reading.modifier = Modifier.RANGE;
      boolean from = tokens.id(reading.start - 1) == words.from && tokens.isWord(reading.start - 1);
      reading.modifierSpan =
          from ? Optional.of(tokens.span(reading.start - 1, reading.start)) : Optional.empty();
      return;
    }
    if (reading.modifier != Modifier.EXACT || readModifierAfter(reading, after)) {
      return;
    }
    int before = reading.start - 1;
    if (tokens.isMark(before, '"') || tokens.isMark(before, '(')) {
      return;
    }
    long found = lexicon.findModifierBefore(tokens, before);
    int last = before;
    if (found == Phrases.NONE) {
      while (found == Phrases.NONE
          && last > before - MAX_FILLERS
          && tokens.isWord(last)
          && lexicon.context(Context.FILLER, tokens, last) > 0) {
        last--;
        found = lexicon.findModifierBefore(tokens, last);
      }
      if (found != Phrases.NONE && !lexicon.modifier(found).far()) {
        found = Phrases.NONE;
      }
    }
    if (found == Phrases.NONE) {
      readFrom(reading, before);
      readCap(reading, before);
      return;
    }
    int first = last - Phrases.length(found) + 1;
    Modifier modifier = modifier(found);
    boolean percent = reading.head != null && reading.head.isPercent();
    boolean exceeded =
        isWord(first, words.exceed)
            && (percent
                || (Phrases.length(found) == 1 && isCompared(after))
                || countsTargets(reading));
    boolean on =
        reading.head != null
            && (isWord(last, words.above) || isWord(last, words.below))
            && lexicon.context(Context.FIELD, tokens, reading.head.start) > 0
            && reading.number.value().compareTo(HUNDRED) < 0;
    if (modifier == Modifier.EXACT || exceeded || on) {
      return;
    }
    if (modifier == Modifier.MORE_THAN && isWord(first, words.above) && first == last) {
      Quantity part = outOf(reading, first);
      if (part != null) {
        quantities.set(quantities.size() - 1, part);
        return;
      }
      if (isAboard(reading, first)) {
        return;
      }
    }
    while (lexicon.findModifierBefore(tokens, first - 1) != Phrases.NONE
        && modifier(lexicon.findModifierBefore(tokens, first - 1)) != Modifier.EXACT) {
      first -= Phrases.length(lexicon.findModifierBefore(tokens, first - 1));
    }
    reading.modifier(modifier, tokens.span(first, before + 1));
  }

  /**
   * "4.812 đoàn viên trên 5.002 CNVCLĐ": the number before as a part of this one; null if "trên"
   * doesn't stand right behind it.
   */
  private @Nullable Quantity outOf(Reading reading, int above) {
    if (quantities.isEmpty() || reading.head == null || reading.shape != Shape.SIMPLE) {
      return null;
    }
    Quantity part = quantities.get(quantities.size() - 1);
    boolean fits =
        endsBefore(part, above)
            && part.shape() == Shape.SIMPLE
            && part.modifier() == Modifier.EXACT
            && part.unit().code().equals(reading.head.unit)
            && !part.unit().equals(Unit.ITEM)
            && part.value().compareTo(reading.number.value()) <= 0;
    return fits
        ? new Quantity(
            part.span(),
            part.number(),
            Shape.RATIO,
            part.value(),
            Optional.empty(),
            Optional.of(plain(reading.number.value())),
            part.modifier(),
            part.modifierSpan(),
            part.unit(),
            part.counted(),
            part.per(),
            "quantity.ratio-with-words")
        : null;
  }

  /** "760 đoàn viên trên 190 tàu cá": people who are on what is counted next. */
  private boolean isAboard(Reading reading, int above) {
    if (reading.head == null) {
      return false;
    }
    // "hỗ trợ ngư dân trên 22 tàu cá"
    if (isWord(reading.head.start, words.ship)
        && (isWord(above - 1, words.fisher) || isWord(above - 1, words.crew))) {
      return true;
    }
    if (quantities.isEmpty()) {
      return false;
    }
    // "1.200 đoàn viên làm việc trên 260 tàu cá"
    if (isWord(reading.head.start, words.ship)
        && (isWord(above - 1, words.job) || isWord(above - 1, words.go))) {
      return true;
    }
    // "đưa 900 công nhân về quê trên 25 chuyến xe"
    if (isWord(reading.head.start, words.trip) && isWord(above - 1, words.homeland)) {
      return true;
    }
    Quantity people = quantities.get(quantities.size() - 1);
    return people.unit().code().equals("person")
        && reading.head.unit.equals(Unit.ITEM.code())
        && endsBefore(people, above);
  }

  /** Whether the noun phrase of a number ends right before a word. */
  private boolean endsBefore(Quantity quantity, int word) {
    return quantity
        .counted()
        .filter(noun -> noun.phrase().end() == tokens.end(word - 1))
        .isPresent();
  }

  /** "vượt 20 đoàn viên so với chỉ tiêu" is 20 more than the target, not more than 20. */
  private boolean isCompared(int after) {
    for (int i = after; i <= after + MAX_FILLERS && tokens.isWord(i); i++) {
      if (tokens.id(i) == words.against) {
        return true;
      }
    }
    return false;
  }

  /** "hoàn thành và vượt 17 chỉ tiêu": these have been exceeded, and are not more than 17. */
  private boolean countsTargets(Reading reading) {
    return reading.head != null
        && isWord(reading.head.start, words.only)
        && isWord(reading.head.start + 1, words.norm);
  }

  private Modifier modifier(long found) {
    return Modifier.valueOf(lexicon.modifier(found).code().toUpperCase(Locale.ROOT));
  }

  private boolean isWord(int at, int word) {
    return tokens.isWord(at) && tokens.id(at) == word;
  }

  /** "5 người trở lên". */
  private boolean readModifierAfter(Reading reading, int after) {
    for (int i = after; i <= after + MAX_FILLERS; i++) {
      long found = lexicon.findModifierAfter(tokens, i);
      if (found != Phrases.NONE && (i == after || lexicon.modifier(found).far())) {
        reading.modifier(modifier(found), tokens.span(i, i + Phrases.length(found)));
        return true;
      }
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "từ 90% số CĐCS", "doanh nghiệp có từ 25 lao động": at least; but not in "chỉ từ 4,0%", "tăng
   * từ 5% lên 6%" or "từ 5 triệu đồng/người/tháng năm 2030 lên 6 triệu".
   */
  private void readFrom(Reading reading, int before) {
    Head head = reading.head;
    if (!isWord(before, words.from) || head == null) {
      return;
    }
    boolean measured = head.isPercent() || head.is(Term.Kind.CURRENCY);
    boolean only = tokens.id(before - 1) == words.only;
    for (int i = reading.end; i < reading.end + MAX_PHRASE && goesOn(i); i++) {
      int id = tokens.id(i);
      if (id == words.up || id == words.down || id == words.still || id == words.to) {
        return;
      }
    }
    boolean sized = isWord(before - 1, words.have) || isWord(before - 1, words.use);
    if ((measured && !only) || (sized && head.unit.equals("person"))) {
      reading.modifier(Modifier.AT_LEAST, tokens.span(before, before + 1));
    }
  }

  /** Whether a phrase goes on with a token: a word, a number, a bracket or "/". */
  private boolean goesOn(int at) {
    return tokens.isWord(at)
        || tokens.isDigits(at)
        || tokens.isMark(at, '/')
        || tokens.isMark(at, '(')
        || tokens.isMark(at, ')');
  }

  /**
   * "hỗ trợ lên đến 5 triệu đồng/hộ": the most that one of them gets. "Số tiền hỗ trợ lên đến 5 tỷ
   * đồng" says how much it was, and so does any amount of which nobody gets a share each.
   */
  private void readCap(Reading reading, int before) {
    boolean upTo =
        (isWord(before, words.to) || isWord(before, words.until)) && isWord(before - 1, words.up);
    int grant = upTo ? lexicon.context(Context.GRANT, tokens, before - 2) : 0;
    boolean amount =
        grant > 0 && (isWord(before - 2 - grant, words.money) || isOfAmount(before - 2 - grant));
    if (grant > 0 && !amount && !reading.per.isEmpty()) {
      reading.modifier(Modifier.AT_MOST, tokens.span(before - 1, before + 1));
    }
  }

  private static String rule(Reading reading) {
    if (reading.shape != Shape.SIMPLE) {
      return "quantity." + reading.shape.name().toLowerCase(Locale.ROOT);
    }
    Head head = reading.head;
    if (head == null) {
      return "quantity.bare";
    }
    if (head.term == null) {
      return "quantity.unknown-noun";
    }
    return switch (head.term.kind()) {
      case CURRENCY -> "quantity.money";
      case MEASURE -> head.isPercent() ? "quantity.percent" : "quantity.measure";
      case DURATION -> "quantity.duration";
      case NOUN, PREFIX -> "quantity.count";
    };
  }

  private void add(Reading reading) {
    Head head = reading.head;
    Numeral other = reading.other;
    boolean range = reading.shape == Shape.RANGE;
    boolean ratio = reading.shape == Shape.RATIO;
    BigDecimal value = reading.value == null ? reading.number.value() : reading.value;
    int numberEnd =
        reading.rule.equals("quantity.ratio-with-words")
            ? reading.number.end()
            : Math.max(reading.numberEnd, reading.number.end());
    Unit unit = new Unit(head == null ? "item" : head.unit);
    moneySeen |= unit.isMoney();
    boolean counts = head != null && (head.is(Term.Kind.NOUN) || head.is(Term.Kind.PREFIX));
    lastCounted = counts ? head : head != null && head.isPercent() ? lastCounted : null;
    prizesEnd = unit.equals(new Unit(words.prize.unit())) ? reading.end : prizesEnd;
    quantities.add(
        new Quantity(
            tokens.span(reading.start, Math.max(reading.end, numberEnd)),
            tokens.span(reading.number.start(), numberEnd),
            reading.shape,
            plain(value),
            range && other != null ? Optional.of(plain(other.value())) : Optional.empty(),
            ratio && other != null ? Optional.of(plain(other.value())) : Optional.empty(),
            reading.modifier,
            reading.modifierSpan,
            unit,
            counted(head),
            reading.per,
            reading.rule));
  }

  /** The same number with no needless zeros and no negative scale. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<CountedNoun> counted(@Nullable Head head) {
    if (head == null || head.is(Term.Kind.CURRENCY)) {
      return Optional.empty();
    }
    if (head.is(Term.Kind.MEASURE)) {
      return head.isPercent() ? countedByPercent(head.end) : measured(head.end);
    }
    if (head.end == head.start) {
      return Optional.empty();
    }
    int end = phraseEnd(head);
    Span headSpan = tokens.span(head.start, head.end);
    String lemma = head.term == null ? "" : head.term.lemma();
    return Optional.of(
        new CountedNoun(tokens.span(head.start, end), headSpan, lemma, head.category));
  }

  /** "84,6% số đơn vị", "100% các công đoàn cơ sở", "90% trở lên CĐCS". */
  private Optional<CountedNoun> countedByPercent(int at) {
    long modifier = lexicon.findModifierAfter(tokens, at);
    int next = modifier == Phrases.NONE ? at : at + Phrases.length(modifier);
    for (int i = 0; i < 3 && tokens.isWord(next) && isOfWord(next); i++) {
      next++;
    }
    Head head = readHead(next, false);
    return head == null || !head.is(Term.Kind.NOUN) ? Optional.empty() : counted(head);
  }

  /** The "gạo" of "5 tấn gạo". */
  private Optional<CountedNoun> measured(int at) {
    Head head = readHead(at, true);
    if (head == null || (head.term != null && !head.is(Term.Kind.NOUN))) {
      return Optional.empty();
    }
    return counted(new Head(null, head.start, head.end, head.quoteEnd, head.unit, ""));
  }

  private boolean isOfWord(int at) {
    return isWord(at, words.number)
        || isWord(at, words.the)
        || isWord(at, words.total)
        || isWord(at, words.belonging)
        || isWord(at, words.in)
        || isWord(at, words.above);
  }

  private int phraseEnd(Head head) {
    int at = Math.max(head.end, head.quoteEnd);
    boolean place = head.category.equals("place");
    int limit = at + MAX_PHRASE;
    while (at < limit) {
      if (tokens.isWord(at)) {
        boolean name = tokens.capital(at) && !tokens.allCapitals(at) && place;
        if (name
            || (lexicon.endsPhrase(tokens, at)
                && !continuesWithAnd(head, at)
                && !goesOnToGoods(head, at)
                && !goesOnToLevel(head, at))
            || inPeriod(at)) {
          break;
        }
        at = endOfNoun(at);
      } else if (tokens.isMark(at, ',')
          && head.category.equals("school")
          && lexicon.context(Context.SCHOOL_LEVEL, tokens, at + 1) > 0) {
        at++;
      } else if (tokens.isMark(at, ',') && isSameKind(head, at + 1)) {
        at += 1 + Phrases.length(lexicon.findTerm(tokens, at + 1));
      } else if (tokens.isMark(at, '(')
          && tokens.allCapitals(at + 1)
          && tokens.isMark(at + 2, ')')
          && tokens.isWord(at + 3)
          && !lexicon.endsPhrase(tokens, at + 3)) {
        at += 3;
      } else if (tokens.isMark(at, '-')
          && !tokens.spaced(at)
          && !tokens.spaced(at + 1)
          && (tokens.isWord(at + 1) || tokens.isDigits(at + 1))) {
        at += 2;
      } else if (tokens.isDigits(at) && lexicon.context(Context.LABEL, tokens, at - 1) > 0) {
        at++;
      } else if (tokens.isMark(at, '"') || tokens.isMark(at, '\'')) {
        int closing = closing(at);
        if (closing == 0) {
          break;
        }
        at = closing + 1;
        break;
      } else {
        break;
      }
    }
    return Math.min(at, tokens.count());
  }

  /** Behind the "công nhân" of "hộ gia đình công nhân", of which no part ends the phrase. */
  private int endOfNoun(int at) {
    long found = lexicon.findTerm(tokens, at);
    boolean noun = found != Phrases.NONE && lexicon.term(found).kind() == Term.Kind.NOUN;
    return noun ? at + Phrases.length(found) : at + 1;
  }

  private int closing(int open) {
    char mark = tokens.isMark(open, '"') ? '"' : '\'';
    for (int i = open + 1;
        i <= open + MAX_PHRASE && tokens.isWord(i - (i == open + 1 ? 0 : 1));
        i++) {
      if (tokens.isMark(i, mark)) {
        return i;
      }
    }
    return 0;
  }

  private boolean isSameKind(Head head, int at) {
    long found = lexicon.findTerm(tokens, at);
    return found != Phrases.NONE
        && lexicon.term(found).kind() == Term.Kind.NOUN
        && lexicon.term(found).unit().equals(head.unit)
        && (lexicon.term(found).category().equals(head.category) || head.unit.equals("person"));
  }

  /** "trường tiểu học và trung học cơ sở": what stands behind "và" is a kind of school too. */
  private boolean goesOnToLevel(Head head, int at) {
    return head.category.equals("school")
        && isWord(at, words.and)
        && lexicon.context(Context.SCHOOL_LEVEL, tokens, at + 1) > 0;
  }

  /**
   * "20 bộ quần áo và sách vở", "10 tấn gạo và nhu yếu phẩm": a set, a box or a weight of goods
   * goes on to goods that no number of their own counts. "98 suất quà và tiền mặt" is two things.
   */
  private boolean goesOnToGoods(Head head, int at) {
    if (!isWord(at, words.and) || lexicon.context(Context.GOODS, tokens, at + 1) == 0) {
      return false;
    }
    int container = lexicon.context(Context.CONTAINER, tokens, head.start);
    boolean held = container > 0 || head.category.isEmpty();
    return held && lexicon.context(Context.GOODS, tokens, head.start + container) > 0;
  }

  private boolean continuesWithAnd(Head head, int at) {
    return tokens.id(at) == words.and && tokens.isWord(at) && isSameKind(head, at + 1);
  }
}
