package io.unionfacts.run.input.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unionfacts.extract.article.DatelineReader;
import io.unionfacts.extract.article.PublicationTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself outside its visible text: schema.org (JSON-LD and microdata),
 * OpenGraph and plain meta elements.
 *
 * @param title the headline
 * @param description the summary
 * @param author the author's name
 * @param published when it was published
 * @param site the site's host name
 * @param url the page's own address
 * @param language BCP 47 tag, lower case
 * @param body the article's text, where JSON-LD repeats it
 */
record PageMetadata(
    Optional<String> title,
    Optional<String> description,
    Optional<String> author,
    Optional<PublicationTime> published,
    Optional<String> site,
    Optional<String> url,
    Optional<String> language,
    Optional<String> body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Vietnam keeps UTC+7 all year. */
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private static final int DEEPEST_JSON = 8;

  /**
   * Reads the metadata of a page.
   *
   * @param address where the page was fetched, when known
   */
  static PageMetadata of(Document page, Optional<String> address, DatelineReader datelines) {
    List<JsonNode> articles = linkedArticles(page);
    Optional<String> url =
        address
            .or(() -> attribute(page, "link[rel=canonical]", "href"))
            .or(() -> meta(page, "og:url"))
            .filter(found -> found.startsWith("http"));
    return new PageMetadata(
        linked(articles, "headline")
            .or(() -> meta(page, "og:title"))
            .or(() -> meta(page, "twitter:title")),
        meta(page, "og:description").or(() -> meta(page, "description")),
        linkedAuthor(articles)
            .or(() -> meta(page, "author"))
            .or(() -> meta(page, "article:author"))
            .or(() -> meta(page, "dc.creator"))
            .filter(PageMetadata::isName),
        linked(articles, "datePublished")
            .or(() -> meta(page, "article:published_time"))
            .or(() -> attribute(page, "meta[itemprop=datePublished]", "content"))
            .or(() -> attribute(page, "time[itemprop=datePublished]", "datetime"))
            .or(() -> meta(page, "pubdate"))
            .or(() -> meta(page, "publishdate"))
            .or(() -> meta(page, "article.published"))
            .or(() -> meta(page, "dc.date.issued"))
            .or(() -> meta(page, "date"))
            .flatMap(time -> time(time, datelines)),
        url.flatMap(PageMetadata::host),
        url,
        Optional.of(page.select("html").attr("lang").toLowerCase(java.util.Locale.ROOT))
            .filter(tag -> !tag.isBlank()),
        linked(articles, "articleBody"));
  }

  /** The day in an address such as {@code /2020/09/20/…}, when it holds one. */
  static Optional<PublicationTime> dayInAddress(String url) {
    String[] parts = url.split("/", -1);
    for (int i = 3; i + 2 < parts.length; i++) {
      if (parts[i].length() == 4
          && isNumber(parts[i])
          && isNumber(parts[i + 1])
          && isNumber(parts[i + 2])) {
        try {
          LocalDate day =
              LocalDate.of(
                  Integer.parseInt(parts[i]),
                  Integer.parseInt(parts[i + 1]),
                  Integer.parseInt(parts[i + 2]));
          if (day.getYear() >= 1990 && day.getYear() <= 2100) {
            return Optional.of(new PublicationTime(day, Optional.empty(), "url"));
          }
        } catch (DateTimeException e) {
          // "/2020/99/12" is a path, not a day.
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 4
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Optional<PublicationTime> time(String text, DatelineReader datelines) {
    String trimmed = text.strip();
    try {
      OffsetDateTime time = OffsetDateTime.parse(trimmed);
      // "Z" is a machine's time; any other offset is the page's own.
      LocalDateTime local =
          time.getOffset().equals(ZoneOffset.UTC)
              ? LocalDateTime.ofInstant(Instant.from(time), VIETNAM)
              : time.toLocalDateTime();
      return Optional.of(new PublicationTime(local.toLocalDate(), Optional.of(local), "metadata"));
    } catch (DateTimeParseException e) {
      return datelines.read(trimmed, "metadata");
    }
  }

  static Optional<String> host(String url) {
    try {
      String host = new URI(url).getHost();
      return Optional.ofNullable(host)
          .map(name -> name.startsWith("www.") ? name.substring(4) : name);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isName(String author) {
    return author.length() <= 100 && !author.contains("/") && !author.contains("@");
  }

  static Optional<String> meta(Document page, String name) {
    for (Element meta : page.getElementsByTag("meta")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))) {
        String content = PageText.squeeze(meta.attr("content"));
        if (!content.isEmpty()) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    Element found = page.selectFirst(selector);
    return Optional.ofNullable(found)
        .map(element -> PageText.squeeze(element.attr(attribute)))
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> linked(List<JsonNode> articles, String field) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(field);
      if (value.isTextual() && !value.textValue().isBlank()) {
        return Optional.of(PageText.squeeze(PageText.unescape(value.textValue())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> linkedAuthor(List<JsonNode> articles) {
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      List<String> names = new ArrayList<>();
      for (JsonNode one : author.isArray() ? author : JSON.createArrayNode().add(author)) {
        JsonNode name = one.isTextual() ? one : one.path("name");
        if (name.isTextual()
            && !name.textValue().isBlank()
            && !"Organization".equals(one.path("@type").asText())) {
          names.add(PageText.squeeze(PageText.unescape(name.textValue())));
        }
      }
      if (!names.isEmpty()) {
        return Optional.of(String.join(", ", names));
      }
    }
    return Optional.empty();
  }

  /** The JSON-LD objects of the page that are articles. */
  private static List<JsonNode> linkedArticles(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode root = JSON.readTree(script.data());
        if (root != null) {
          addArticles(root, articles);
        }
      } catch (JsonProcessingException e) {
        // Sites often print broken JSON-LD; the page's other metadata are used then.
      }
    }
    return articles;
  }

  private static void addArticles(JsonNode root, List<JsonNode> articles) {
    record Level(JsonNode node, int depth) {}
    Deque<Level> open = new ArrayDeque<>();
    open.add(new Level(root, 0));
    while (!open.isEmpty()) {
      Level level = open.removeFirst();
      JsonNode type = level.node().path("@type");
      String types = type.isArray() ? type.toString() : type.asText();
      if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
        articles.add(level.node());
      } else if (level.depth() < DEEPEST_JSON) {
        for (JsonNode child : level.node().isArray() ? level.node() : level.node().path("@graph")) {
          open.add(new Level(child, level.depth() + 1));
        }
      }
    }
  }
}
