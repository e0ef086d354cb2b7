package io.unionfacts.extract.lexicon;

import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and in words. The writing of numbers follows Vietnamese practice (Thông
 * tư 01/2011/TT-BNV): a dot or space groups thousands, a comma starts decimals; the English way
 * round is understood where the digits allow no other reading.
 */
public final class NumeralReader {
  /** What a number word does. */
  private enum Role {
    NONE,
    DIGIT,
    /** mốt, tư, lăm, nhăm: digits that never stand first */
    LAST_DIGIT,
    /** mười */
    TEN,
    /** mươi */
    TENS,
    HUNDRED,
    /** nghìn, vạn, triệu, tỷ */
    SCALE,
    /** trđ, tỷđ: a scale with its currency */
    MONEY_SCALE,
    /** chục, tá: a scale that does not open a group */
    DOZEN,
    /** linh, lẻ */
    JOINT,
    /** rưỡi */
    AND_HALF,
    /** nửa */
    HALF
  }

  private static final int MAX_DIGITS = 18;
  private static final int GROUP = 3;
  private static final int MAX_GROUPS = 5;

  /** "nghìn tỷ đồng" has two; more in a row are a slip, and could make numbers of any size. */
  private static final int MAX_SCALES = 3;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Role[] roles;
  private final BigDecimal[] values;
  private final int year;
  private final int zero;
  private final int one;
  private final int quarter;
  private final int thousandLetter;
  private final int[] afterRatio;
  private final Surroundings surroundings;

  /** What the lexicon knows of the words behind a number. */
  interface Surroundings {
    /** Whether a currency stands at a token ("đồng", but not "đồng chí"). */
    boolean currency(Tokens tokens, int at);

    /** Whether a noun or a unit stands at a token. */
    boolean counted(Tokens tokens, int at);

    /** Whether a word that ends noun phrases stands at a token. */
    boolean endsPhrase(Tokens tokens, int at);
  }

  NumeralReader(Table table, Vocabulary vocabulary, Surroundings surroundings) {
    this.surroundings = surroundings;
    for (Table.Row row : table.rows()) {
      for (String word : row.list("words")) {
        vocabulary.add(word);
      }
    }
    year = vocabulary.add("năm");
    zero = vocabulary.add("không");
    one = vocabulary.add("một");
    quarter = vocabulary.add("tư");
    thousandLetter = vocabulary.add("k");
    afterRatio =
        new int[] {
          vocabulary.add("lệ"),
          vocabulary.add("số"),
          vocabulary.add("trọng"),
          vocabulary.add("phú"),
        };
    roles = new Role[vocabulary.size() + 1];
    values = new BigDecimal[vocabulary.size() + 1];
    Arrays.fill(roles, Role.NONE);
    Arrays.fill(values, BigDecimal.ZERO);
    for (Table.Row row : table.rows()) {
      Role role;
      BigDecimal value;
      try {
        role = Role.valueOf(row.required("role").toUpperCase(Locale.ROOT));
        value = new BigDecimal(row.required("value"));
      } catch (IllegalArgumentException e) {
        throw row.mistake("not a role or number: " + row.cells());
      }
      for (String word : row.list("words")) {
        int id = vocabulary.find(word);
        roles[id] = role;
        values[id] = value;
      }
    }
  }

  /** Whether a word plays any part in numbers. */
  boolean knows(int word) {
    return word < roles.length && roles[word] != Role.NONE;
  }

  private Role role(Tokens tokens, int at) {
    if (!tokens.isWord(at)) {
      return Role.NONE;
    }
    int id = tokens.id(at);
    return id < roles.length ? roles[id] : Role.NONE;
  }

  private BigDecimal value(Tokens tokens, int at) {
    return values[tokens.id(at)];
  }

  /** Whether a number in words may begin at a token. */
  public boolean startsSpelled(Tokens tokens, int at) {
    Role role = role(tokens, at);
    return role == Role.DIGIT || role == Role.TEN || role == Role.HALF || role == Role.HUNDRED;
  }

  /** Whether a token is a scale word (nghìn, vạn, triệu, tỷ, trăm, chục) standing on its own. */
  public boolean isScale(Tokens tokens, int at) {
    Role role = role(tokens, at);
    return (role == Role.SCALE
            || role == Role.MONEY_SCALE
            || role == Role.HUNDRED
            || role == Role.DOZEN)
        && !opensOtherWord(tokens, at);
  }

  /** "tỷ lệ", "tỷ số", "triệu phú" hold no scale word. */
  private boolean opensOtherWord(Tokens tokens, int at) {
    if (!tokens.isWord(at + 1)) {
      return false;
    }
    int next = tokens.id(at + 1);
    for (int word : afterRatio) {
      if (next == word) {
        return true;
      }
    }
    return false;
  }

  /** Whether "rưỡi" stands at a token. */
  public boolean isAndHalf(Tokens tokens, int at) {
    return role(tokens, at) == Role.AND_HALF;
  }

  /** The product of the scale words that start at a token; null where there are none. */
  public @Nullable Numeral readScales(Tokens tokens, int at) {
    if (!isScale(tokens, at)) {
      return null;
    }
    BigDecimal scale = BigDecimal.ONE;
    int end = at;
    while (end < at + MAX_SCALES && isScale(tokens, end)) {
      scale = scale.multiply(value(tokens, end));
      end++;
    }
    return new Numeral(at, end, Numeral.Form.SPELLED, BigDecimal.ONE, scale, scale);
  }

  /** Reads the number that starts at a token; null if none does. */
  public @Nullable Numeral read(Tokens tokens, int at) {
    if (tokens.isDigits(at)) {
      Numeral written = readDigits(tokens, at);
      return written == null ? null : addScales(tokens, written);
    }
    return readSpelled(tokens, at);
  }

  /** Reads digits with their separators, without scale words; null if they make no number. */
  public @Nullable Numeral readDigits(Tokens tokens, int at) {
    int end = at + 1;
    int separators = 0;
    int dots = 0;
    boolean lastIsDot = false;
    boolean whole = true;
    while (separators <= MAX_DIGITS
        && (tokens.isMark(end, '.') || tokens.isMark(end, ','))
        && !tokens.spaced(end)
        && tokens.isDigits(end + 1)
        && !tokens.spaced(end + 1)) {
      if (separators > 0) {
        // All groups but the last must be full.
        whole &= tokens.length(end - 1) == GROUP;
      }
      lastIsDot = tokens.isMark(end, '.');
      dots += lastIsDot ? 1 : 0;
      separators++;
      end += 2;
    }
    if (separators == 0) {
      return readSpaced(tokens, at);
    }
    int first = tokens.length(at);
    int last = tokens.length(end - 1);
    boolean groupable = first <= GROUP && tokens.charAt(at, 0) != '0' && whole;
    boolean uniform = dots == 0 || dots == separators;
    Numeral.Form form;
    int decimals;
    if (separators == 1) {
      if (last == GROUP && groupable) {
        form = lastIsDot ? Numeral.Form.GROUPED : Numeral.Form.COMMA_THREE;
      } else {
        form = Numeral.Form.DECIMAL;
      }
      decimals = form == Numeral.Form.GROUPED ? 0 : last;
    } else if (uniform && groupable && last == GROUP) {
      form = Numeral.Form.GROUPED;
      decimals = 0;
    } else if (groupable && dots == (lastIsDot ? 1 : separators - 1)) {
      form = Numeral.Form.DECIMAL;
      decimals = last;
    } else {
      return null;
    }
    return written(tokens, at, end, form, decimals);
  }

  /** "13 000": spaces group only where nothing else can be meant. */
  private @Nullable Numeral readSpaced(Tokens tokens, int at) {
    int end = at + 1;
    boolean hard = true;
    if (tokens.length(at) <= GROUP && tokens.charAt(at, 0) != '0') {
      while (end <= at + MAX_GROUPS && tokens.isDigits(end) && tokens.length(end) == GROUP) {
        hard &= tokens.hardSpaced(end);
        end++;
      }
    }
    if (tokens.isDigits(end)) {
      end = at + 1;
    }
    boolean round =
        end == at + 2
            && (tokens.charAt(at + 1, 0) == '0'
                || (tokens.charAt(at + 1, 1) == '0' && tokens.charAt(at + 1, 2) == '0'));
    if (end == at + 1 || !(hard || round || end > at + 2)) {
      return written(tokens, at, at + 1, Numeral.Form.PLAIN, 0);
    }
    return written(tokens, at, end, Numeral.Form.GROUPED, 0);
  }

  private static @Nullable Numeral written(
      Tokens tokens, int start, int end, Numeral.Form form, int decimals) {
    int length = 0;
    for (int i = start; i < end; i++) {
      length += tokens.isDigits(i) ? tokens.length(i) : 0;
    }
    if (length > MAX_DIGITS) {
      return null;
    }
    long unscaled = 0;
    for (int i = start; i < end; i++) {
      for (int k = 0; tokens.isDigits(i) && k < tokens.length(i); k++) {
        unscaled = 10 * unscaled + (tokens.charAt(i, k) - '0');
      }
    }
    BigDecimal value = BigDecimal.valueOf(unscaled, decimals);
    return new Numeral(start, end, form, value, BigDecimal.ONE, value);
  }

  private Numeral addScales(Tokens tokens, Numeral number) {
    int end = number.end();
    BigDecimal scale = BigDecimal.ONE;
    while (end < number.end() + MAX_SCALES && isScale(tokens, end)) {
      scale = scale.multiply(value(tokens, end));
      end++;
    }
    if (endsInThousandLetter(tokens, end)) {
      scale = THOUSAND;
      end++;
    }
    if (end == number.end()) {
      return number;
    }
    if (isThousandsOfScale(tokens, number, end)) {
      // "2 nghìn 500 triệu" is 2,500 million
      BigDecimal thousands =
          number.mantissa().multiply(THOUSAND).add(BigDecimal.valueOf(tokens.digits(end)));
      return addScales(
          tokens,
          new Numeral(
              number.start(), end + 1, number.form(), thousands, BigDecimal.ONE, thousands));
    }
    BigDecimal value = number.mantissa().multiply(scale);
    if (role(tokens, end) == Role.AND_HALF) {
      value = value.add(scale.divide(TWO));
      end++;
    } else if (isTail(tokens, number.end(), end)) {
      value =
          value.add(
              scale
                  .multiply(BigDecimal.valueOf(tokens.digits(end)))
                  .movePointLeft(tokens.length(end)));
      end++;
    } else if (isTenths(tokens, number, end)) {
      value = value.add(scale.multiply(tenths(tokens, end)));
      end++;
    } else {
      Numeral rest = readRest(tokens, end, scale);
      if (rest != null) {
        value = value.add(rest.value());
        end = rest.end();
      }
    }
    return new Numeral(number.start(), end, number.form(), number.mantissa(), scale, value);
  }

  /** The "k" of "500k", which is a thousand; "Covid k" or "k 12" is not. */
  private boolean endsInThousandLetter(Tokens tokens, int at) {
    return tokens.id(at) == thousandLetter
        && tokens.isWord(at)
        && !tokens.spaced(at)
        && tokens.isDigits(at - 1);
  }

  /** Whether a number such as "500k" has been read, which only a price is. */
  public boolean isShortThousands(Tokens tokens, Numeral number) {
    return number.form() != Numeral.Form.SPELLED && endsInThousandLetter(tokens, number.end() - 1);
  }

  /** Whether a number is an amount of money by its last word: "90 trđ", "500k". */
  public boolean isAmount(Tokens tokens, Numeral number) {
    return role(tokens, number.end() - 1) == Role.MONEY_SCALE || isShortThousands(tokens, number);
  }

  /** The 5 of "1tr5", all in one piece: tenths of the scale. */
  private static boolean isTail(Tokens tokens, int scale, int at) {
    return at == scale + 1
        && !tokens.spaced(scale)
        && tokens.isDigits(at)
        && !tokens.spaced(at)
        && tokens.length(at) <= GROUP;
  }

  /**
   * The 2 of "1 triệu 2", said for 1,200,000, or the 500 of "7 triệu 500", behind a whole number
   * and one scale word. In "1 triệu 2 người" the 2 counts what follows, so nothing may follow but a
   * currency or what ends a phrase; only thousands go on whatever follows: "2 nghìn 500 công nhân".
   */
  private boolean isTenths(Tokens tokens, Numeral number, int at) {
    boolean whole = number.form() == Numeral.Form.PLAIN && at == number.end() + 1;
    if (!whole || role(tokens, at - 1) != Role.SCALE || tenths(tokens, at).signum() <= 0) {
      return false;
    }
    int next = at + 1;
    boolean thousands =
        tokens.length(at) == GROUP && value(tokens, at - 1).compareTo(THOUSAND) == 0;
    if (surroundings.currency(tokens, next) || (thousands && tokens.isWord(next))) {
      return !isScale(tokens, next);
    }
    if (tokens.isWord(next)) {
      boolean each = tokens.id(next) == one;
      return each || (surroundings.endsPhrase(tokens, next) && !surroundings.counted(tokens, next));
    }
    boolean goesOn = !tokens.spaced(next) && tokens.isDigits(next + 1) && !tokens.spaced(next + 1);
    boolean range = tokens.isMark(next, '-') || tokens.isMark(next, '~');
    return !tokens.isDigits(next)
        && !goesOn
        && !tokens.isMark(next, '%')
        && (!range || isWholeRange(tokens, next + 1));
  }

  /** Whether three figures go on after "2 nghìn", and millions or more count both. */
  private boolean isThousandsOfScale(Tokens tokens, Numeral number, int at) {
    return number.form() == Numeral.Form.PLAIN
        && at == number.end() + 1
        && role(tokens, number.end()) == Role.SCALE
        && value(tokens, number.end()).compareTo(THOUSAND) == 0
        && tokens.isDigits(at)
        && tokens.length(at) == GROUP
        && isScale(tokens, at + 1)
        && value(tokens, at + 1).compareTo(MILLION) >= 0;
  }

  /**
   * The upper end of "1 triệu 2 - 1 triệu 5" has a scale word too; that of "1 triệu 2 - 3" hasn't.
   */
  private boolean isWholeRange(Tokens tokens, int at) {
    return tokens.isDigits(at) && role(tokens, at + 1) == Role.SCALE;
  }

  /** What the figures behind a scale word are of it: 0.2 for 2 or "hai", 0.5 for 500; else 0. */
  private BigDecimal tenths(Tokens tokens, int at) {
    if (tokens.isDigits(at)) {
      int length = tokens.length(at);
      boolean said = (length == 1 || length == GROUP) && tokens.charAt(at, 0) != '0';
      return said ? BigDecimal.valueOf(tokens.digits(at), length) : BigDecimal.ZERO;
    }
    Role role = role(tokens, at);
    boolean digit = role == Role.DIGIT || role == Role.LAST_DIGIT;
    return digit && tokens.id(at) != year ? value(tokens, at).movePointLeft(1) : BigDecimal.ZERO;
  }

  /** Whether "nửa" or "một nửa" stands at a token, with no scale word behind it. */
  public boolean isHalf(Tokens tokens, int at) {
    int half = tokens.id(at) == one && tokens.isWord(at) ? at + 1 : at;
    return role(tokens, half) == Role.HALF && !isScale(tokens, half + 1);
  }

  /** The whole of a fraction in words, "ba" or "tư" (four); null if no such word is there. */
  public @Nullable Numeral readFractionWhole(Tokens tokens, int at) {
    if (tokens.isWord(at) && tokens.id(at) == quarter) {
      BigDecimal four = value(tokens, at);
      return new Numeral(at, at + 1, Numeral.Form.SPELLED, four, BigDecimal.ONE, four);
    }
    return startsSpelled(tokens, at) || tokens.isDigits(at) ? read(tokens, at) : null;
  }

  /** The "350 triệu" of "2 tỷ 350 triệu", the "500.000" of "3 triệu 500.000". */
  private @Nullable Numeral readRest(Tokens tokens, int at, BigDecimal scale) {
    Numeral digits = tokens.isDigits(at) ? readDigits(tokens, at) : null;
    if (digits == null) {
      return null;
    }
    Numeral rest = addScales(tokens, digits);
    boolean below = rest.value().compareTo(scale) < 0;
    return below && (rest.scaled() || digits.form() == Numeral.Form.GROUPED) ? rest : null;
  }

  /** Reads a number in words, such as "hai nghìn không trăm linh năm"; null if none starts here. */
  private @Nullable Numeral readSpelled(Tokens tokens, int at) {
    Role first = role(tokens, at);
    if (first == Role.HALF) {
      Numeral scales = readScales(tokens, at + 1);
      return scales == null
          ? new Numeral(at, at + 1, Numeral.Form.SPELLED, HALF, BigDecimal.ONE, HALF)
          : new Numeral(
              at,
              scales.end(),
              Numeral.Form.SPELLED,
              HALF,
              scales.scale(),
              scales.scale().multiply(HALF).stripTrailingZeros());
    }
    return new SpelledReader(tokens, at).read();
  }

  /** One reading of a number in words; {@code at} runs over its tokens. */
  private final class SpelledReader {
    private final Tokens tokens;
    private final int start;
    private int at;

    SpelledReader(Tokens tokens, int start) {
      this.tokens = tokens;
      this.start = start;
      this.at = start;
    }

    @Nullable Numeral read() {
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal belowBillion = BigDecimal.ZERO;
      BigDecimal lastScale = BILLION;
      BigDecimal only = BigDecimal.ONE;
      int scaled = 0;
      while (true) {
        int before = at;
        boolean joined = at > start && role(tokens, at) == Role.JOINT;
        if (joined) {
          at++;
        }
        boolean shorthand = at > start && !joined && isUnit(at) && !isAmbiguous(at);
        BigDecimal group =
            shorthand && role(tokens, at) == Role.LAST_DIGIT
                ? value(tokens, at++)
                : readBelowThousand(at > start && !joined);
        if (group == null) {
          at = before;
          break;
        }
        shorthand &= at == before + 1;
        int afterGroup = at;
        BigDecimal scale = BigDecimal.ONE;
        boolean billion = false;
        while (!billion && at < afterGroup + MAX_SCALES && isScale(tokens, at)) {
          billion = value(tokens, at).compareTo(BILLION) == 0;
          scale = billion ? scale : scale.multiply(value(tokens, at));
          at++;
        }
        if (scale.compareTo(lastScale) >= 0) {
          // "hai triệu ba triệu" are two numbers.
          at = before;
          break;
        }
        if (at == afterGroup) {
          // "một triệu hai" is 1,200,000, but in "một triệu hai công nhân" there are two of them.
          if (shorthand && scaled > 0 && lastScale.compareTo(MILLION) >= 0 && isCounting(at)) {
            at = before;
            break;
          }
          BigDecimal unit = shorthand && scaled > 0 ? lastScale.divide(TEN) : BigDecimal.ONE;
          belowBillion = belowBillion.add(group.multiply(unit));
          break;
        }
        belowBillion = belowBillion.add(group.multiply(scale));
        scaled++;
        only = billion ? scale.multiply(BILLION) : scale;
        lastScale = scale;
        if (billion) {
          total = total.add(belowBillion.multiply(BILLION));
          belowBillion = BigDecimal.ZERO;
          lastScale = BILLION;
        }
        if (role(tokens, at) == Role.AND_HALF) {
          belowBillion = belowBillion.add(only.divide(TWO));
          at++;
          break;
        }
      }
      return at == start
          ? null
          : numeral(total.add(belowBillion), scaled == 1 ? only : BigDecimal.ONE);
    }

    private boolean isCounting(int token) {
      return surroundings.counted(tokens, token) && !surroundings.currency(tokens, token);
    }

    private Numeral numeral(BigDecimal value, BigDecimal scale) {
      BigDecimal mantissa = scale.compareTo(BigDecimal.ONE) > 0 ? value.divide(scale) : value;
      return new Numeral(start, at, Numeral.Form.SPELLED, mantissa, scale, value);
    }

    /** "hai trăm ba mươi lăm"; null (nothing read) if no group starts here. */
    private @Nullable BigDecimal readBelowThousand(boolean later) {
      if (!later && role(tokens, at) == Role.HUNDRED && role(tokens, at + 1) == Role.AND_HALF) {
        // "trăm rưỡi": an implied một.
        at += 2;
        return HUNDRED.add(HUNDRED.divide(TWO));
      }
      if (role(tokens, at) != Role.DIGIT || role(tokens, at + 1) != Role.HUNDRED) {
        return readBelowHundred(later);
      }
      BigDecimal hundreds = value(tokens, at).multiply(HUNDRED);
      at += 2;
      if (role(tokens, at) == Role.AND_HALF) {
        at++;
        return hundreds.add(HUNDRED.divide(TWO));
      }
      if (role(tokens, at) == Role.JOINT && isUnit(at + 1)) {
        at += 2;
        return hundreds.add(value(tokens, at - 1));
      }
      if (isUnit(at) && !isAmbiguous(at) && !startsTens(at)) {
        // "hai trăm tư" is 240.
        at++;
        return hundreds.add(value(tokens, at - 1).multiply(TEN));
      }
      BigDecimal tens = startsTens(at) ? readBelowHundred(true) : null;
      return tens == null ? hundreds : hundreds.add(tens);
    }

    private @Nullable BigDecimal readBelowHundred(boolean later) {
      if (role(tokens, at) == Role.TEN) {
        at++;
        return TEN.add(readLastDigit());
      }
      if (role(tokens, at) != Role.DIGIT) {
        return null;
      }
      BigDecimal digit = value(tokens, at);
      if (role(tokens, at + 1) == Role.TENS) {
        at += 2;
        return digit.multiply(TEN).add(readLastDigit());
      }
      if (digit.compareTo(BigDecimal.ONE) > 0 && role(tokens, at + 1) == Role.LAST_DIGIT) {
        // "hai mốt", "ba lăm": the word for tens is left out.
        at += 2;
        return digit.multiply(TEN).add(value(tokens, at - 1));
      }
      if (later && isAmbiguous(at) && !isScale(tokens, at + 1)) {
        return null;
      }
      at++;
      return digit;
    }

    /** The units after mươi or mười. Five is lăm or nhăm there, for "mười năm" is ten years. */
    private BigDecimal readLastDigit() {
      if (tokens.isDigits(at) && tokens.length(at) == 1 && tokens.charAt(at, 0) != '0') {
        boolean own =
            tokens.isMark(at + 1, '.') || tokens.isMark(at + 1, ',') || tokens.isMark(at + 1, '/');
        if (!own) {
          at++;
          return BigDecimal.valueOf(tokens.charAt(at - 1, 0) - '0');
        }
      }
      if (isUnit(at) && !isAmbiguous(at)) {
        at++;
        return value(tokens, at - 1);
      }
      return BigDecimal.ZERO;
    }

    private boolean startsTens(int token) {
      return role(tokens, token) == Role.TEN
          || (role(tokens, token) == Role.DIGIT
              && (role(tokens, token + 1) == Role.TENS
                  || role(tokens, token + 1) == Role.LAST_DIGIT));
    }

    private boolean isUnit(int token) {
      return role(tokens, token) == Role.DIGIT || role(tokens, token) == Role.LAST_DIGIT;
    }

    /** Words that more often mean something else when no number word follows: năm, không. */
    private boolean isAmbiguous(int token) {
      return tokens.id(token) == year || tokens.id(token) == zero;
    }
  }
}
