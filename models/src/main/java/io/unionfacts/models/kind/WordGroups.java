package io.unionfacts.models.kind;

import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of words that say the same about a number: {@code kind-words.tsv}. Immutable. */
final class WordGroups {
  private static final String FILE = "/io/unionfacts/models/kind-words.tsv";

  private final Map<String, String> groups = new HashMap<>();
  private int longest;

  private WordGroups() {}

  static WordGroups standard() {
    WordGroups read = new WordGroups();
    try (InputStream in = WordGroups.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Table.Row row : Table.parse(FILE, text, "words", "group").rows()) {
        String words = row.required("words");
        read.groups.put(words, row.required("group"));
        read.longest = Math.max(read.longest, words.split(" ", -1).length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
    return read;
  }

  /**
   * The group of the longest run of words from a place on.
   *
   * @param prefix how the group begins
   * @return empty if there is none
   */
  String at(List<String> words, int from, String prefix) {
    StringBuilder run = new StringBuilder();
    String found = "";
    for (int i = from; i < Math.min(words.size(), from + longest); i++) {
      run.append(i == from ? "" : " ").append(words.get(i));
      String group = groups.get(run.toString());
      if (group != null && group.startsWith(prefix)) {
        found = group;
      }
    }
    return found;
  }
}
