package io.unionfacts.run.input.html;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** How single sites mark up their articles, from {@code data/sites/profiles.tsv}. Immutable. */
final class SiteProfiles {
  private static final String FILE = "sites/profiles.tsv";

  /** Selectors of one site; an absent part is found as on unknown sites. */
  record Profile(
      Optional<Evaluator> title,
      Optional<Evaluator> kicker,
      Optional<Evaluator> lead,
      Optional<Evaluator> body,
      Optional<Evaluator> author,
      Optional<Evaluator> date,
      Optional<Evaluator> remove) {
    static final Profile UNKNOWN =
        new Profile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  private final Map<String, Profile> byHost;

  private SiteProfiles(Map<String, Profile> byHost) {
    this.byHost = byHost;
  }

  static SiteProfiles standard() {
    Map<String, Profile> profiles = new HashMap<>();
    Table table =
        Table.parse(
            FILE,
            DataFiles.text(FILE),
            "host",
            "title",
            "kicker",
            "lead",
            "body",
            "author",
            "date",
            "remove");
    for (Table.Row row : table.rows()) {
      Profile profile =
          new Profile(
              selector(row, "title"),
              selector(row, "kicker"),
              selector(row, "lead"),
              selector(row, "body"),
              selector(row, "author"),
              selector(row, "date"),
              selector(row, "remove"));
      if (profiles.put(row.required("host"), profile) != null) {
        throw row.mistake("host given twice: " + row.get("host"));
      }
    }
    return new SiteProfiles(profiles);
  }

  private static Optional<Evaluator> selector(Table.Row row, String column) {
    String cell = row.get(column);
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(QueryParser.parse(cell));
    } catch (Selector.SelectorParseException e) {
      throw row.mistake(column + " is no CSS selector: " + e.getMessage());
    }
  }

  /** The profile of a host or of the domain above it. */
  Profile of(Optional<String> host) {
    String left = host.orElse("");
    while (!left.isEmpty()) {
      Profile profile = byHost.get(left);
      if (profile != null) {
        return profile;
      }
      int dot = left.indexOf('.');
      left = dot < 0 ? "" : left.substring(dot + 1);
    }
    return Profile.UNKNOWN;
  }
}
