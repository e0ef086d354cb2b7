package io.unionfacts.run.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads gold files: one JSON object a page, in the format of the annotation guide. */
public final class GoldReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** The key of each attribute in gold. */
  private static final Map<Attribute, String> KEYS = new EnumMap<>(Attribute.class);

  static {
    for (Attribute attribute : Attribute.values()) {
      KEYS.put(attribute, attribute.code());
    }
    KEYS.put(Attribute.MODIFIER, "mod");
  }

  private GoldReader() {}

  /**
   * Reads every {@code .json} file of a folder, in the order of their names; folders in it are left
   * alone.
   *
   * @throws IOException naming file and reason if one is not in the format
   */
  public static List<GoldDocument> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "is no folder");
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<GoldDocument> documents = new ArrayList<>();
    for (Path file : files) {
      try {
        documents.add(document(JSON.readTree(file.toFile())));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new IOException(file + " is not a gold file: " + e.getMessage(), e);
      }
    }
    return documents;
  }

  private static GoldDocument document(JsonNode node) {
    List<GoldArticle> articles = new ArrayList<>();
    for (JsonNode article : required(node, "articles")) {
      articles.add(article(article));
    }
    return new GoldDocument(required(node, "doc").asText(), articles);
  }

  private static GoldArticle article(JsonNode node) {
    List<GoldFact> facts = new ArrayList<>();
    for (JsonNode fact : required(node, "facts")) {
      facts.add(fact(fact));
    }
    return new GoldArticle(
        required(node, "role").asText().equals("main"),
        required(node, "title").asText(),
        Optional.ofNullable(node.get("author")).map(JsonNode::asText),
        names(node, "federations"),
        names(node, "places"),
        names(node, "school_years"),
        facts);
  }

  private static GoldFact fact(JsonNode node) {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    KEYS.forEach(
        (attribute, key) -> {
          JsonNode value = node.get(key);
          if (value != null && !value.isNull()) {
            attributes.put(
                attribute,
                value.isNumber() ? Wording.number(value.decimalValue()) : value.asText());
          }
        });
    boolean range = attributes.containsKey(Attribute.VALUE_MAX);
    attributes.putIfAbsent(Attribute.MODIFIER, range ? "range" : "exact");
    attributes.putIfAbsent(Attribute.STATUS, "reported");
    if ("money".equals(attributes.get(Attribute.KIND))) {
      attributes.putIfAbsent(Attribute.MONEY_ROLE, "total");
    }
    JsonNode nth = node.get("nth");
    JsonNode optional = node.get("optional");
    return new GoldFact(
        required(node, "ctx").asText(),
        required(node, "num").asText(),
        nth == null ? 1 : nth.asInt(),
        required(node, "value").decimalValue(),
        attributes,
        optional != null && optional.asBoolean());
  }

  private static Optional<Set<String>> names(JsonNode node, String key) {
    JsonNode list = node.get(key);
    if (list == null) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    list.forEach(name -> names.add(name.asText()));
    return Optional.of(names);
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + key + "\" in " + node);
    }
    return value;
  }
}
