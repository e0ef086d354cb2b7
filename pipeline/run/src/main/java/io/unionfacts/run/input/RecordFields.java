package io.unionfacts.run.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of a JSONL or CSV record hold what; of several names the first that a record has
 * counts. Names are compared without regard to case.
 *
 * @param html the page's markup
 * @param text the article's text, or the page as saved text
 * @param title the headline, where the text doesn't begin with it
 * @param url the address
 * @param date when it was published
 * @param author who wrote it
 */
public record RecordFields(
    List<String> html,
    List<String> text,
    List<String> title,
    List<String> url,
    List<String> date,
    List<String> author)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public RecordFields {
    html = List.copyOf(html);
    text = List.copyOf(text);
    title = List.copyOf(title);
    url = List.copyOf(url);
    date = List.copyOf(date);
    author = List.copyOf(author);
  }

  /** Names in common use by crawlers and public dumps. */
  public static RecordFields standard() {
    return new RecordFields(
        List.of("html", "raw_html", "page_html"),
        List.of("text", "content", "body", "maintext", "article", "article_text", "noi_dung"),
        List.of("title", "headline", "tieu_de"),
        List.of("url", "link", "uri", "source_url", "source"),
        List.of(
            "date",
            "published",
            "published_at",
            "date_publish",
            "publish_date",
            "pub_date",
            "time",
            "datetime",
            "ngay"),
        List.of("author", "authors", "byline", "tac_gia"));
  }

  /**
   * These names with others before them.
   *
   * @param mapping such as {@code "text=noidung,title=tieude"}
   * @throws IllegalArgumentException if it is not of that form or names no role
   */
  public RecordFields with(String mapping) {
    RecordFields fields = this;
    for (String part : mapping.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new IllegalArgumentException(
            "'" + part + "' is no field mapping; expected ROLE=FIELD, such as text=noidung");
      }
      fields = fields.with(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return fields;
  }

  private RecordFields with(String role, String field) {
    return switch (role) {
      case "html" -> new RecordFields(before(field, html), text, title, url, date, author);
      case "text" -> new RecordFields(html, before(field, text), title, url, date, author);
      case "title" -> new RecordFields(html, text, before(field, title), url, date, author);
      case "url" -> new RecordFields(html, text, title, before(field, url), date, author);
      case "date" -> new RecordFields(html, text, title, url, before(field, date), author);
      case "author" -> new RecordFields(html, text, title, url, date, before(field, author));
      default ->
          throw new IllegalArgumentException(
              "'" + role + "' is no role; expected html, text, title, url, date or author");
    };
  }

  private static List<String> before(String first, List<String> rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
