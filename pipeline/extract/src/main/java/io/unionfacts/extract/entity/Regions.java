package io.unionfacts.extract.entity;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.resource.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which province an article's paper writes of, for what it leaves out: "LĐLĐ Thành phố". */
final class Regions {
  private static final String FILE = "lexicons/entity-regions.tsv";
  static final String[] COLUMNS = {"mark", "province"};
  private static final int LONGEST_MARK = 6;
  private static final String DASHES = "-–";

  private final Map<String, Unit> byHost = new HashMap<>();
  private final Map<String, Unit> byMark = new HashMap<>();

  private Regions() {}

  static Regions standard(Gazetteer gazetteer) {
    return of(Table.parse(FILE, DataFiles.text(FILE), COLUMNS), gazetteer);
  }

  static Regions of(Table table, Gazetteer gazetteer) {
    Regions regions = new Regions();
    for (Table.Row row : table.rows()) {
      String mark = row.required("mark");
      Unit province =
          gazetteer
              .findProvince(row.required("province"))
              .orElseThrow(() -> row.mistake("unknown province: " + row.get("province")));
      Map<String, Unit> marks = mark.startsWith("(") ? regions.byMark : regions.byHost;
      if (marks.put(mark, province) != null) {
        throw row.mistake("mark given twice: " + mark);
      }
    }
    return regions;
  }

  /** The province of an article's paper, if it is known and writes of one. */
  Optional<Unit> of(Article article) {
    return article
        .site()
        .flatMap(this::ofHost)
        .or(() -> article.url().flatMap(Regions::hostOf).flatMap(this::ofHost))
        .or(() -> ofOpening(article));
  }

  private Optional<Unit> ofHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      Unit province = byHost.get(rest);
      if (province != null) {
        return Optional.of(province);
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return Optional.empty();
  }

  private static Optional<String> hostOf(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + 3;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(url.substring(start + 3, end));
  }

  private Optional<Unit> ofOpening(Article article) {
    for (Block block : article.blocks()) {
      Unit province = byMark.get(mark(block.text()));
      if (province != null) {
        return Optional.of(province);
      }
    }
    return Optional.empty();
  }

  /** What a text begins with in brackets: "(BTO) Sáng 5/3, …", or before a dash: "BTO - Sáng …". */
  private static String mark(String text) {
    if (text.startsWith("(")) {
      int close = text.indexOf(')');
      return close > 0 ? text.substring(0, close + 1) : "";
    }
    int end = 0;
    while (end < text.length() && end <= LONGEST_MARK && Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    int dash = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    boolean set = end > 1 && dash < text.length() && DASHES.indexOf(text.charAt(dash)) >= 0;
    return set ? "(" + text.substring(0, end) + ")" : "";
  }
}
