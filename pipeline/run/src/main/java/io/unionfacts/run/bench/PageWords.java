package io.unionfacts.run.bench;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What generated pages are made of: sentence templates, made-up names, and the districts of the
 * gazetteer.
 *
 * @param templates templates by the part of a page they are for
 * @param words parts of names by kind
 * @param districts districts with their provinces
 */
record PageWords(
    Map<String, List<Template>> templates,
    Map<String, List<String>> words,
    List<District> districts) {

  /**
   * A district.
   *
   * @param name its name with its type, as {@code "quận Ba Đình"}
   * @param province its province's name, as {@code "Hà Nội"}
   */
  record District(String name, String province) {}

  static PageWords standard() {
    Map<String, List<Template>> templates = new HashMap<>();
    for (Table.Row row : table("templates.tsv", "part", "text")) {
      templates
          .computeIfAbsent(row.required("part"), part -> new ArrayList<>())
          .add(Template.parse(row.required("text")));
    }
    Map<String, List<String>> words = new HashMap<>();
    for (Table.Row row : table("words.tsv", "kind", "word")) {
      words
          .computeIfAbsent(row.required("kind"), kind -> new ArrayList<>())
          .add(row.required("word"));
    }
    Map<String, String> provinces = new HashMap<>();
    for (Table.Row row : gazetteer("gazetteers/provinces.tsv")) {
      provinces.put(row.required("code"), row.required("name"));
    }
    List<District> districts = new ArrayList<>();
    for (Table.Row row : gazetteer("gazetteers/districts.tsv")) {
      String province = provinces.get(row.required("province"));
      if (province == null) {
        throw row.mistake("no province " + row.get("province"));
      }
      districts.add(new District(row.required("type") + " " + row.required("name"), province));
    }
    return new PageWords(Map.copyOf(templates), Map.copyOf(words), List.copyOf(districts));
  }

  private static List<Table.Row> gazetteer(String path) {
    return Table.parse(path, DataFiles.text(path)).rows();
  }

  private static List<Table.Row> table(String name, String... columns) {
    try (InputStream in = PageWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Table.parse(name, text, columns).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
