package io.unionfacts.models.name;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.models.corpus.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that the entity grammar knows ("Trường Tiểu học": SCHOOL, "Nguyễn": SURNAME) and the
 * names of districts and provinces, as hints for the name finder. Immutable.
 */
final class Dictionary {
  private static final String TERMS = "lexicons/entity-terms.tsv";
  private static final List<String> PLACES =
      List.of(
          "gazetteers/districts.tsv", "gazetteers/older-districts.tsv", "gazetteers/provinces.tsv");
  private static final String WORDS = "/io/unionfacts/models/name-words.tsv";
  private static final String PLACE = "PLACE_NAME";

  /** What is no such thing in lower case: "thống kê" is no part of a name. */
  private static final Set<String> CAPITALISED = Set.of("NAME_WORD", "SECTOR", "MINISTRY");

  private static final int LONGEST = 8;

  private final Map<String, String> terms;

  private Dictionary(Map<String, String> terms) {
    this.terms = Map.copyOf(terms);
  }

  /** Terms and places that ship with unionfacts. */
  static Dictionary standard() {
    Map<String, String> terms = new HashMap<>();
    for (String file : PLACES) {
      for (Table.Row row : Table.parse(file, DataFiles.text(file)).rows()) {
        // A place is written with capitals; terms are alike in either case.
        terms.put(key(words(row.required("name")), 0, Integer.MAX_VALUE), PLACE);
      }
    }
    Table words = Table.parse(WORDS, resource(WORDS), "term", "class");
    Table grammar = Table.parse(TERMS, DataFiles.text(TERMS));
    for (Table table : List.of(words, grammar)) {
      for (Table.Row row : table.rows()) {
        String[] term = words(row.required("term").toLowerCase(Locale.ROOT));
        terms.putIfAbsent(key(term, 0, term.length), row.required("class"));
      }
    }
    return new Dictionary(terms);
  }

  private static String resource(String name) {
    try (InputStream in = Dictionary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  private static String[] words(String text) {
    return Words.of(text).strings();
  }

  private static String key(String[] words, int from, int length) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < Math.min(words.length, (long) from + length); i++) {
      key.append(words[i]).append(' ');
    }
    return key.toString();
  }

  /** What is known of each word: {@code "B-SCHOOL"}, {@code "I-SCHOOL"} or the empty string. */
  List<String> tag(String[] words, String[] lower) {
    List<String> tags = new ArrayList<>(words.length);
    int i = 0;
    while (i < words.length) {
      int length = Math.min(LONGEST, words.length - i);
      String found = "";
      while (length > 0) {
        String place = terms.get(key(words, i, length));
        String term = place == null ? terms.get(key(lower, i, length)) : place;
        boolean word = Character.isLowerCase(words[i].charAt(0));
        if (term != null && !(word && CAPITALISED.contains(term))) {
          found = term;
          break;
        }
        length--;
      }
      tags.add(found.isEmpty() ? "" : "B-" + found);
      for (int j = 1; j < length; j++) {
        tags.add("I-" + found);
      }
      i += Math.max(1, length);
    }
    return tags;
  }
}
