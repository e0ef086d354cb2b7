package io.unionfacts.extract.lexicon;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.MalformedTableException;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Phrases;
import io.unionfacts.extract.text.Tokens;
import io.unionfacts.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the lexicon files {@code quantity-*.tsv} and {@code period-words.tsv} say, ready to be
 * looked up in {@link Tokens}. Immutable and thread-safe once built.
 */
public final class Lexicon {
  /** Surroundings in which a number counts nothing; the header of the file explains each. */
  public enum Context {
    LABEL,
    LEVEL,
    TITLE,
    SLOGAN,
    COUNT,
    FILLER,
    MONEY,
    CLOCK,
    SCORE,
    VAGUE,
    FIVE,
    AGE,
    JUBILEE,
    CONTACT,
    SINCE,
    FIELD,
    FRACTION,
    SCHOOL_LEVEL,
    CONTAINER,
    GOODS,
    RANK,
    DEED,
    GRANT,
    SPENT,
    LISTED,
    EMPLOYER
  }

  /** Contexts whose phrases are found by their first word; the others by their last. */
  private static final Set<Context> BY_FIRST =
      EnumSet.of(
          Context.VAGUE,
          Context.SINCE,
          Context.FIELD,
          Context.FRACTION,
          Context.SCHOOL_LEVEL,
          Context.CONTAINER,
          Context.GOODS,
          Context.RANK,
          Context.SPENT,
          Context.LISTED,
          Context.EMPLOYER);

  /** Words of periods; the header of the file explains each. */
  public enum PeriodWord {
    SCHOOL_YEAR,
    TERM,
    STAGE,
    YEAR,
    QUARTER,
    SEMESTER,
    WEEK,
    MONTH,
    DAY,
    DAY_PART,
    LUNAR,
    LUNAR_DAY,
    FROM,
    UNTIL,
    UNTIL_NOW,
    START_OF,
    END_OF,
    PAST,
    COMING,
    TODAY,
    YESTERDAY,
    TOMORROW,
    THIS_WEEK,
    LAST_WEEK,
    NEXT_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    NEXT_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    NEXT_QUARTER,
    THIS_YEAR,
    LAST_YEAR,
    NEXT_YEAR,
    RELATIVE_YEAR,
    THIS_SCHOOL_YEAR,
    NEW_SCHOOL_YEAR,
    PAST_SCHOOL_YEAR,
    LAST_SCHOOL_YEAR,
    NEXT_SCHOOL_YEAR,
    RELATIVE_SEMESTER,
    RELATIVE_TERM,
    YEAR_NAME
  }

  private static final List<PeriodWord> PERIOD_WORDS = List.of(PeriodWord.values());
  private static final int ACRONYM = 1;
  private static final Lexicon STANDARD = new Lexicon(Lexicon::shipped, Vocabulary.standard());

  private final Vocabulary vocabulary;
  private final NumeralReader numerals;
  private final List<Term> terms = new ArrayList<>();
  private final Phrases termPhrases = Phrases.forwards();
  private final List<ModifierWord> modifiers = new ArrayList<>();
  private final Phrases modifiersBefore = Phrases.backwards();
  private final Phrases modifiersAfter = Phrases.forwards();
  private final Map<Context, Phrases> contexts = new EnumMap<>(Context.class);

  /** For each word, the contexts of which a phrase may be found at it, as bits. */
  private final int[] contextsOf;

  private final Phrases names = Phrases.forwards();
  private final Phrases phraseEnds = Phrases.forwards();
  private final Phrases periodWords = Phrases.forwards();
  private final Phrases periodWordsBack = Phrases.backwards();
  private final boolean[] startsPeriod;
  private final boolean[] startsQuantity;

  /** Where the text of a lexicon file comes from. */
  interface Source {
    String text(String name);
  }

  Lexicon(Source source, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Table table = read(source, "quantity-numerals.tsv", "words", "role", "value");
    numerals = new NumeralReader(table, vocabulary, new Behind());
    table = read(source, "quantity-units.tsv", "forms", "kind", "unit", "category");
    for (Table.Row row : table.rows()) {
      List<String> forms = row.list("forms");
      Term term =
          new Term(
              forms.get(0),
              one(row, "kind", Term.Kind.class),
              row.required("unit"),
              row.required("category"));
      terms.add(term);
      for (String form : forms) {
        addNew(termPhrases, form, terms.size() - 1, row);
      }
    }
    table = read(source, "quantity-nouns.tsv", "noun", "lemma", "kind", "unit", "category");
    for (Table.Row row : table.rows()) {
      String noun = row.required("noun");
      String lemma = row.get("lemma").isEmpty() ? noun : row.get("lemma");
      terms.add(
          new Term(
              lemma,
              one(row, "kind", Term.Kind.class),
              row.required("unit"),
              row.required("category")));
      addNew(termPhrases, noun, terms.size() - 1, row);
    }
    table = read(source, "quantity-modifiers.tsv", "phrases", "place", "reach", "modifier");
    for (Table.Row row : table.rows()) {
      boolean far =
          switch (row.required("reach")) {
            case "near" -> false;
            case "far" -> true;
            default -> throw row.mistake("reach is near or far");
          };
      Phrases phrases =
          switch (row.required("place")) {
            case "before" -> modifiersBefore;
            case "after" -> modifiersAfter;
            default -> throw row.mistake("place is before or after");
          };
      modifiers.add(new ModifierWord(row.required("modifier"), far));
      for (String phrase : row.list("phrases")) {
        addNew(phrases, phrase, modifiers.size() - 1, row);
      }
    }
    for (Context context : Context.values()) {
      contexts.put(context, BY_FIRST.contains(context) ? Phrases.forwards() : Phrases.backwards());
    }
    table = read(source, "quantity-contexts.tsv", "phrases", "kind");
    for (Table.Row row : table.rows()) {
      Context context = one(row, "kind", Context.class);
      for (String phrase : row.list("phrases")) {
        boolean acronym = phrase.length() > 1 && phrase.equals(phrase.toUpperCase(Locale.ROOT));
        addNew(phrases(context), phrase, acronym ? ACRONYM : 0, row);
      }
    }
    table = read(source, "quantity-names.tsv", "name", "note");
    for (Table.Row row : table.rows()) {
      addNew(names, row.required("name"), 0, row);
    }
    table = read(source, "quantity-phrase-ends.tsv", "words");
    for (Table.Row row : table.rows()) {
      for (String word : row.list("words")) {
        addNew(phraseEnds, word, 0, row);
      }
    }
    table = read(source, "period-words.tsv", "phrases", "role");
    for (Table.Row row : table.rows()) {
      PeriodWord role = one(row, "role", PeriodWord.class);
      for (String phrase : row.list("phrases")) {
        addNew(periodWords, phrase, PERIOD_WORDS.indexOf(role), row);
        periodWordsBack.add(phrase, PERIOD_WORDS.indexOf(role), vocabulary);
      }
    }
    int words = vocabulary.size() + 1;
    startsPeriod = new boolean[words];
    startsQuantity = new boolean[words];
    contextsOf = new int[words];
    for (int word = 1; word < words; word++) {
      boolean number = numerals.knows(word);
      startsPeriod[word] = number || periodWords.startsWith(word);
      startsQuantity[word] = number || phrases(Context.VAGUE).startsWith(word);
      for (Context context : Context.values()) {
        contextsOf[word] |= phrases(context).startsWith(word) ? bit(context) : 0;
      }
    }
    startsQuantity[vocabulary.find("chưa")] = true;
    startsQuantity[vocabulary.find("gấp")] = true;
  }

  /** The lexicon that ships with unionfacts. */
  public static Lexicon standard() {
    return STANDARD;
  }

  private static String shipped(String name) {
    return DataFiles.text("lexicons/" + name);
  }

  private static Table read(Source source, String name, String... columns) {
    return Table.parse("lexicons/" + name, source.text(name), columns);
  }

  private void addNew(Phrases phrases, String phrase, int value, Table.Row row) {
    if (!phrases.add(phrase, value, vocabulary)) {
      throw row.mistake("given before: " + phrase);
    }
  }

  private static <E extends Enum<E>> E one(Table.Row row, String column, Class<E> type) {
    try {
      return Enum.valueOf(type, row.required(column).toUpperCase(Locale.ROOT));
    } catch (MalformedTableException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw row.mistake("unknown " + column + ": " + row.get(column));
    }
  }

  private Phrases phrases(Context context) {
    Phrases phrases = contexts.get(context);
    if (phrases == null) {
      throw new IllegalStateException("no phrases for " + context);
    }
    return phrases;
  }

  @SuppressWarnings("EnumOrdinal") // A set lives in one process and is never stored.
  private static int bit(Context context) {
    return 1 << context.ordinal();
  }

  /** Cuts a text into tokens that this lexicon knows. */
  public Tokens tokens(String text) {
    return Tokens.of(text, vocabulary);
  }

  /** The number of a word; 0 if no lexicon has it. */
  public int word(String word) {
    return vocabulary.find(word);
  }

  /** The reader of numbers. */
  public NumeralReader numerals() {
    return numerals;
  }

  private final class Behind implements NumeralReader.Surroundings {
    @Override
    public boolean currency(Tokens tokens, int at) {
      long found = findTerm(tokens, at);
      return found != Phrases.NONE && term(found).kind() == Term.Kind.CURRENCY;
    }

    @Override
    public boolean counted(Tokens tokens, int at) {
      return findTerm(tokens, at) != Phrases.NONE;
    }

    @Override
    public boolean endsPhrase(Tokens tokens, int at) {
      return Lexicon.this.endsPhrase(tokens, at);
    }
  }

  /** The longest unit or noun at a token, as a find of {@link Phrases}. */
  public long findTerm(Tokens tokens, int at) {
    return termPhrases.find(tokens, at);
  }

  /** Whether the one word at a token is a term to stand before a noun, such as "lượt". */
  public boolean isPrefix(Tokens tokens, int at) {
    long found = termPhrases.findWord(tokens, at);
    return found != Phrases.NONE && term(found).kind() == Term.Kind.PREFIX;
  }

  /** The term of a find. */
  public Term term(long found) {
    return terms.get(Phrases.value(found));
  }

  /** All terms, for those who show or check the lexicon. */
  public List<Term> terms() {
    return List.copyOf(terms);
  }

  /** The longest modifier that ends at a token. */
  public long findModifierBefore(Tokens tokens, int last) {
    return modifiersBefore.find(tokens, last);
  }

  /** The longest modifier that starts at a token. */
  public long findModifierAfter(Tokens tokens, int at) {
    return modifiersAfter.find(tokens, at);
  }

  /** The modifier of a find. */
  public ModifierWord modifier(long found) {
    return modifiers.get(Phrases.value(found));
  }

  /**
   * Number of tokens of the longest phrase of a context at a token (the last token of the phrase
   * for those that stand before a number); 0 where there is none.
   */
  public int context(Context context, Tokens tokens, int at) {
    int id = tokens.id(at);
    if (id >= 0 && id < contextsOf.length && (contextsOf[id] & bit(context)) == 0) {
      return 0;
    }
    long found = phrases(context).find(tokens, at);
    if (found == Phrases.NONE) {
      return 0;
    }
    int length = Phrases.length(found);
    // "TƯ" is Trung ương, "tư" is a part of "đầu tư".
    boolean lower =
        Phrases.value(found) == ACRONYM && length == 1 && tokens.isWord(at) && !tokens.capital(at);
    return lower ? 0 : length;
  }

  /** Number of tokens of the fixed name at a token, 0 where there is none. */
  public int name(Tokens tokens, int at) {
    long found = names.find(tokens, at);
    return found == Phrases.NONE ? 0 : Phrases.length(found);
  }

  /** Whether a word that ends noun phrases stands at a token. */
  public boolean endsPhrase(Tokens tokens, int at) {
    return phraseEnds.find(tokens, at) != Phrases.NONE;
  }

  /**
   * Whether a term stands at a token, and no word as long that ends noun phrases: "sáng kiến" is
   * one, "đồng chí" may address who is named behind it.
   */
  public boolean counts(Tokens tokens, int at) {
    long term = findTerm(tokens, at);
    long end = term == Phrases.NONE ? Phrases.NONE : phraseEnds.find(tokens, at);
    return term != Phrases.NONE
        && (end == Phrases.NONE || Phrases.length(term) > Phrases.length(end));
  }

  /** Whether a period may begin with the word at a token; most words say no at once. */
  public boolean mayStartPeriod(Tokens tokens, int at) {
    return startsPeriod[tokens.id(at)];
  }

  /** Whether a quantity may begin with the word at a token. */
  public boolean mayStartQuantity(Tokens tokens, int at) {
    return startsQuantity[tokens.id(at)];
  }

  /** The longest period word at a token, as a find of {@link Phrases}. */
  public long findPeriodWord(Tokens tokens, int at) {
    return periodWords.find(tokens, at);
  }

  /** The longest period word that ends at a token. */
  public long findPeriodWordBefore(Tokens tokens, int last) {
    return periodWordsBack.find(tokens, last);
  }

  /** The period word of a find; null for {@link Phrases#NONE}. */
  public static @Nullable PeriodWord periodWord(long found) {
    return found == Phrases.NONE ? null : PERIOD_WORDS.get(Phrases.value(found));
  }

  /**
   * A word that says how a number is meant.
   *
   * @param code the modifier as the tables write it
   * @param far whether a few words may stand between it and the number
   */
  public record ModifierWord(String code, boolean far) {}
}
