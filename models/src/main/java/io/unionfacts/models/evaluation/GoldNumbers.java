package io.unionfacts.models.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.AnnotatedSentence;
import io.unionfacts.models.corpus.Annotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of gold files with the sentences around them, to ask a classifier for. */
final class GoldNumbers {
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…]\\s+(?=[\\p{Lu}“\"(])");

  private GoldNumbers() {}

  /** One sentence for each number that counts, optional ones left out. */
  static List<AnnotatedSentence> of(Path gold, Path pages) {
    List<AnnotatedSentence> numbers = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> paths = Files.list(gold)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
        JsonNode root = json.readTree(path.toFile());
        String name = root.get("doc").asText();
        Path page = pages.resolve(name.contains(".") ? name : name + ".txt");
        if (!Files.exists(page)) {
          page = pages.resolve(path.getFileName().toString().replace(".json", ".txt"));
        }
        if (page.toString().endsWith(".html")) {
          continue;
        }
        String text = Normalizer.normalize(Files.readString(page), Normalizer.Form.NFC);
        for (JsonNode article : root.get("articles")) {
          for (JsonNode fact : article.get("facts")) {
            if (!fact.path("optional").asBoolean()) {
              add(fact, text, numbers);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + gold, e);
    }
    return numbers;
  }

  private static void add(JsonNode fact, String text, List<AnnotatedSentence> numbers) {
    String ctx = Normalizer.normalize(fact.get("ctx").asText(), Normalizer.Form.NFC);
    String num = fact.get("num").asText();
    int at = text.indexOf(ctx);
    Matcher place = Pattern.compile("(?<![\\d.,/])" + Pattern.quote(num) + "(?!\\d)").matcher(ctx);
    int nth = fact.path("nth").asInt(1);
    while (nth > 0 && place.find()) {
      nth--;
    }
    if (at < 0 || nth > 0) {
      return;
    }
    int start = at + place.start();
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int lineEnd = text.indexOf('\n', start);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    Matcher ends = SENTENCE_END.matcher(text).region(lineStart, lineEnd);
    int from = lineStart;
    int to = lineEnd;
    while (ends.find()) {
      if (ends.end() <= start) {
        from = ends.end();
      } else {
        to = ends.start() + 1;
        break;
      }
    }
    Span span = new Span(start - from, start - from + num.length());
    Annotation number = new Annotation("#" + fact.get("kind").asText(), span);
    numbers.add(new AnnotatedSentence(text.substring(from, to), List.of(number), 0, false, false));
  }
}
