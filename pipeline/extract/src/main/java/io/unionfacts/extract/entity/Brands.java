package io.unionfacts.extract.entity;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of companies that no gazetteer knows by their letters: "Vinamilk", "BIDV". */
public final class Brands {
  /** A syllable of Vietnamese as it looks without its marks. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
              + "(?:a[iouy]?|e[ou]?|ie?u?|o[aeio]?[ioy]?|u[aeiouy]?[aeiou]?|ye?u?)"
              + "(?:ch?|m|ng?|nh|p|t)?",
          Pattern.CASE_INSENSITIVE);

  /** Initials that say what sort of school, firm, staff, insurance or work is meant. */
  private static final Set<String> SORTS =
      Set.of(
          "THCS", "THPT", "FDI", "TNHH", "CNVC", "CNTT", "BHYT", "BHTN", "PCCC", "ODA", "GDP",
          "GRDP", "CPI", "HIV", "SXKD", "KHKT", "TNCS");

  private static final int SHORTEST = 3;
  private static final char FIRST_BEYOND_ASCII = 128;

  private Brands() {}

  /**
   * Whether words are the name of a foreign company, or one that sounds so: "McDonald’s", "Samsung
   * Việt Nam", "Vinamilk".
   */
  public static boolean isBrand(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    if (!soundsForeign(first.replace("’", "").replace("'", ""))) {
      return false;
    }
    for (String part : name.split(" ", -1)) {
      if (part.isEmpty() || !(part.equals("&") || Character.isUpperCase(part.charAt(0)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words say what sort of school, firm or staff is meant: "THCS". */
  public static boolean isSort(String name) {
    return SORTS.contains(name);
  }

  /** Whether words are initials that stand for a name: "BIDV". */
  public static boolean isAcronym(String name) {
    return name.length() >= SHORTEST
        && !SORTS.contains(name)
        && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean soundsForeign(String word) {
    return word.length() >= SHORTEST
        && Character.isUpperCase(word.charAt(0))
        && isPlain(word)
        && !SYLLABLE.matcher(word).matches();
  }

  /** Whether a word is written with the letters of English and digits alone. */
  public static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= FIRST_BEYOND_ASCII || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }
}
