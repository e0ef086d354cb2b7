package io.unionfacts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Validates {@code data/gold} against {@code data/samples}: every answer can be found in its page,
 * uses the allowed words only, and its value is what its number says.
 */
class GoldTest {
  private static final Path DATA = Path.of(System.getProperty("basedir", "."));

  private static final Set<String> KINDS =
      Set.of(
          "member_admission",
          "member_total",
          "workforce",
          "union_founded",
          "union_total",
          "party_admission",
          "party_nomination",
          "rating",
          "award",
          "contest_prize",
          "money",
          "beneficiary",
          "gift",
          "participation",
          "activity",
          "initiative",
          "agreement",
          "quantity");
  private static final Set<String> MODIFIERS =
      Set.of("about", "nearly", "more_than", "at_least", "less_than", "at_most", "range");
  private static final Set<String> MONEY_ROLES =
      Set.of("total", "per_unit", "fund", "price", "loan", "wage", "other");
  private static final Set<String> LEVELS = Set.of("school", "district", "city", "national");
  private static final Set<String> RECIPIENTS =
      Set.of(
          "collective",
          "individual",
          "household",
          "student",
          "child",
          "worker",
          "member",
          "teacher",
          "union");
  private static final Set<String> AWARD_FORMS =
      Set.of(
          "bằng khen",
          "giấy khen",
          "cờ thi đua",
          "kỷ niệm chương",
          "bằng lao động sáng tạo",
          "danh hiệu",
          "giải thưởng",
          "biểu dương");
  private static final Set<String> UNITS =
      Set.of(
          "person",
          "collective",
          "household",
          "union",
          "prize",
          "gift",
          "house",
          "VND",
          "USD",
          "percent",
          "year",
          "month",
          "day",
          "tonne",
          "kg",
          "m",
          "km",
          "m2",
          "ha",
          "item");
  private static final Set<String> ARTICLE_KEYS =
      Set.of(
          "role", "title", "author", "published", "federations", "places", "school_years", "facts");
  private static final Set<String> FACT_KEYS =
      Set.of(
          "ctx",
          "num",
          "nth",
          "where",
          "kind",
          "value",
          "value_max",
          "of",
          "mod",
          "unit",
          "counted",
          "giver",
          "form",
          "recipient",
          "level",
          "subject",
          "school_year",
          "year",
          "period",
          "place",
          "money_role",
          "status",
          "part_of",
          "optional");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "trăm", new BigDecimal("100"),
          "nghìn", new BigDecimal("1000"),
          "ngàn", new BigDecimal("1000"),
          "triệu", new BigDecimal("1000000"),
          "tỷ", new BigDecimal("1000000000"),
          "tỉ", new BigDecimal("1000000000"));
  private static final Map<String, BigDecimal> WORDS =
      Map.ofEntries(
          Map.entry("nửa", new BigDecimal("0.5")),
          Map.entry("một", new BigDecimal("1")),
          Map.entry("hai", new BigDecimal("2")),
          Map.entry("ba", new BigDecimal("3")),
          Map.entry("bốn", new BigDecimal("4")),
          Map.entry("năm", new BigDecimal("5")),
          Map.entry("sáu", new BigDecimal("6")),
          Map.entry("bảy", new BigDecimal("7")),
          Map.entry("tám", new BigDecimal("8")),
          Map.entry("chín", new BigDecimal("9")),
          Map.entry("mười", new BigDecimal("10")));

  static List<Arguments> gold() throws IOException {
    List<Arguments> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(DATA.resolve("gold"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
        files.add(arguments(path.getFileName().toString(), read(path)));
      }
    }
    return files;
  }

  private static JsonNode read(Path path) {
    try {
      return new ObjectMapper().readTree(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everySampleHasItsAnswers() throws IOException {
    Set<String> answered = new TreeSet<>();
    for (Arguments file : gold()) {
      answered.add(((JsonNode) file.get()[1]).get("doc").asText());
    }
    try (Stream<Path> paths = Files.list(DATA.resolve("samples"))) {
      List<String> samples =
          paths
              .map(p -> p.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .sorted()
              .toList();
      assertThat(samples).hasSizeGreaterThanOrEqualTo(24).containsExactlyElementsOf(answered);
    }
  }

  @Test
  void everyKindModifierAndMoneyRoleOccurs() throws IOException {
    Set<String> kinds = new TreeSet<>();
    Set<String> modifiers = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    Set<String> forms = new TreeSet<>();
    for (Arguments file : gold()) {
      for (JsonNode fact :
          ((JsonNode) file.get()[1])
              .findValues("facts").stream().flatMap(facts -> facts.valueStream()).toList()) {
        kinds.add(fact.get("kind").asText());
        modifiers.add(fact.path("mod").asText("exact"));
        roles.add(fact.path("money_role").asText("total"));
        forms.add(fact.path("form").asText("none"));
      }
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(KINDS);
    assertThat(modifiers).containsAll(MODIFIERS).contains("exact");
    assertThat(roles).containsExactlyInAnyOrderElementsOf(MONEY_ROLES);
    assertThat(forms)
        .contains("bằng khen", "giấy khen", "cờ thi đua", "kỷ niệm chương", "biểu dương");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gold")
  void isWellFormedAndFoundInThePage(String name, JsonNode gold) throws IOException {
    List<String> problems = new ArrayList<>();
    String doc = gold.get("doc").asText();
    String source = Files.readString(DATA.resolve("samples").resolve(doc));
    assertThat(Normalizer.isNormalized(source, Normalizer.Form.NFC)).isTrue();
    String page = doc.endsWith(".html") ? text(source) : source;
    int mains = 0;
    for (JsonNode article : gold.get("articles")) {
      unknownKeys(article, ARTICLE_KEYS, problems);
      String title = article.get("title").asText();
      mains += article.get("role").asText().equals("main") ? 1 : 0;
      if (!page.contains(title)) {
        problems.add("title is not in the page: " + title);
      }
      if (article.has("author") && !page.contains(article.get("author").asText())) {
        problems.add("author is not in the page: " + article.get("author").asText());
      }
      if (article.has("published")
          && !article.get("published").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")) {
        problems.add("not an ISO 8601 minute: " + article.get("published"));
      }
      for (JsonNode year : article.path("school_years")) {
        schoolYear(year.asText(), problems);
      }
      Set<String> numbers = new TreeSet<>();
      article.get("facts").forEach(fact -> numbers.add(fact.get("num").asText()));
      for (JsonNode fact : article.get("facts")) {
        List<String> found = new ArrayList<>();
        check(fact, page, numbers, found);
        found.forEach(problem -> problems.add(fact.get("ctx") + ": " + problem));
      }
    }
    assertThat(mains).as("main articles").isEqualTo(1);
    assertThat(problems).as(name).isEmpty();
  }

  private static void check(
      JsonNode fact, String page, Set<String> numbers, List<String> problems) {
    unknownKeys(fact, FACT_KEYS, problems);
    String ctx = fact.get("ctx").asText();
    int first = page.indexOf(ctx);
    if (first < 0) {
      problems.add("is not in the page");
    } else if (page.indexOf(ctx, first + 1) >= 0 && !fact.has("where")) {
      problems.add("is not unique in the page");
    }
    String num = fact.get("num").asText();
    Matcher numbersInCtx =
        Pattern.compile("(?<![\\p{L}\\d.,/])" + Pattern.quote(num) + "(?!\\d|[.,/]\\d)")
            .matcher(ctx);
    long hits = numbersInCtx.results().count();
    if (hits < fact.path("nth").asInt(1) || (hits > 1 && !fact.has("nth"))) {
      problems.add(num + " stands " + hits + " times in the context");
    }
    allowed("kind", fact.get("kind").asText(), KINDS, problems);
    allowed("unit", fact.get("unit").asText(), UNITS, problems);
    optional(fact, "mod", MODIFIERS, problems);
    optional(fact, "money_role", MONEY_ROLES, problems);
    optional(fact, "level", LEVELS, problems);
    optional(fact, "recipient", RECIPIENTS, problems);
    optional(fact, "status", Set.of("planned"), problems);
    optional(fact, "where", Set.of("title"), problems);
    boolean rating = fact.get("kind").asText().equals("rating");
    if (!rating) {
      optional(fact, "form", AWARD_FORMS, problems);
    } else if (!fact.has("form")) {
      problems.add("a rating without its form");
    }
    if (fact.get("kind").asText().equals("money") != fact.has("money_role")) {
      problems.add("money_role belongs to money and to nothing else");
    }
    if (fact.has("school_year")) {
      schoolYear(fact.get("school_year").asText(), problems);
    }
    if (fact.has("part_of") && !numbers.contains(fact.get("part_of").asText())) {
      problems.add("part of " + fact.get("part_of") + ", which is no fact of the article");
    }
    List<BigDecimal> values = values(num);
    same("value", values.get(0), fact.path("value"), problems);
    if (num.contains("/")) {
      same("of", values.get(1), fact.path("of"), problems);
    } else if (values.size() == 2) {
      same("value_max", values.get(1), fact.path("value_max"), problems);
      if (!fact.path("mod").asText().equals("range")) {
        problems.add("two ends without the modifier range");
      }
    }
  }

  private static void same(String key, BigDecimal expected, JsonNode found, List<String> problems) {
    if (found.isMissingNode() || expected.compareTo(found.decimalValue()) != 0) {
      problems.add(key + " should be " + expected.toPlainString() + " but is " + found);
    }
  }

  /** One value, or the two parts of a ratio or range; a scale word at the end counts for both. */
  private static List<BigDecimal> values(String num) {
    List<String> parts = List.of(num.split("/| ?- ?| đến ", -1));
    List<String> lastWords = List.of(parts.get(parts.size() - 1).split(" ", -1));
    String scale =
        SCALES.containsKey(lastWords.get(lastWords.size() - 1))
            ? lastWords.get(lastWords.size() - 1)
            : "";
    List<BigDecimal> values = new ArrayList<>();
    for (String part : parts) {
      boolean scaled = SCALES.keySet().stream().anyMatch(part::contains);
      values.add(value(scaled || scale.isEmpty() ? part : part + " " + scale));
    }
    return values;
  }

  private static BigDecimal value(String num) {
    BigDecimal value = BigDecimal.ONE;
    for (String word : num.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (Character.isDigit(word.charAt(0))) {
        value = value.multiply(new BigDecimal(word.replace(".", "").replace(',', '.')));
      } else {
        value = value.multiply(WORDS.containsKey(word) ? WORDS.get(word) : SCALES.get(word));
      }
    }
    return value;
  }

  private static void schoolYear(String text, List<String> problems) {
    if (!text.matches("\\d{4}-\\d{4}")
        || Integer.parseInt(text.substring(5)) != Integer.parseInt(text.substring(0, 4)) + 1) {
      problems.add("not a school year: " + text);
    }
  }

  private static void unknownKeys(JsonNode node, Set<String> known, List<String> problems) {
    node.fieldNames().forEachRemaining(key -> allowed("key", key, known, problems));
  }

  private static void optional(
      JsonNode fact, String key, Set<String> words, List<String> problems) {
    if (fact.has(key)) {
      allowed(key, fact.get(key).asText(), words, problems);
    }
  }

  private static void allowed(String what, String word, Set<String> words, List<String> problems) {
    if (!words.contains(word)) {
      problems.add("unknown " + what + " " + word);
    }
  }

  /** Text of a sample's HTML: enough for pages that we wrote ourselves. */
  private static String text(String html) {
    return html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
        .replaceAll("(?i)</?(a|b|i|em|strong|span|font)\\b[^>]*>", "")
        .replaceAll("<[^>]+>", "\n")
        .replaceAll("[ \\u00A0]+", " ");
  }
}
