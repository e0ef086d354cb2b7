package io.unionfacts.extract.fact;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * @param heads how names begin that no gazetteer knows
 */
record ActorWords(
    Set<String> prefixes,
    Set<String> personal,
    Set<String> prepositions,
    Set<String> adverbials,
    Set<String> auxiliaries,
    List<String> unnamed,
    List<String> heads) {
  private static final String FILE = "rules/actors.tsv";

  /**
   * Reads the words that ship with unionfacts.
   *
   * @throws io.unionfacts.extract.resource.MalformedTableException if the file is wrong
   */
  static ActorWords standard() {
    Map<String, List<String>> words = new HashMap<>();
    for (Table.Row row : Table.parse(FILE, DataFiles.text(FILE), "role", "words").rows()) {
      List<String> listed = row.list("words");
      if (new HashSet<>(listed).size() < listed.size()) {
        throw row.mistake("a word is listed twice");
      }
      if (words.put(row.required("role"), listed) != null) {
        throw row.mistake("role given twice: " + row.get("role"));
      }
    }
    return new ActorWords(
        Set.copyOf(role(words, "prefix")),
        Set.copyOf(role(words, "personal")),
        Set.copyOf(role(words, "preposition")),
        Set.copyOf(role(words, "adverbial")),
        Set.copyOf(role(words, "auxiliary")),
        List.copyOf(role(words, "unnamed")),
        List.copyOf(role(words, "head")));
  }

  private static List<String> role(Map<String, List<String>> words, String role) {
    List<String> listed = words.get(role);
    if (listed == null) {
      throw new IllegalArgumentException(FILE + " has no role " + role);
    }
    return listed;
  }
}
