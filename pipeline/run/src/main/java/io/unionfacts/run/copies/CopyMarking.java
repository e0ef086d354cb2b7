package io.unionfacts.run.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Sets {@code article.duplicate_of}: articles with equal words, near copies, and teasers whose full
 * article is there form a cluster, and all of them name its fullest article.
 *
 * <p>No text is compared with all others. Every hash of a {@link TextSketch} is a bucket, and pairs
 * that meet in several are compared word by word. Buckets bound the pairs that they give, so the
 * work grows with the number of texts. What comes out depends on the set of articles alone,
 * whatever runs brought them and in what order.
 */
public final class CopyMarking {
  /**
   * Texts in a bucket of which each is paired with each. What more texts share is either a phrase
   * of the trade or the mark of a large cluster; there, each is paired with the fullest and with
   * the next fuller one alone.
   */
  private static final int SMALL_BUCKET = 24;

  /** Small buckets in which a pair has to meet: one may be a name or a date. */
  private static final int FEWEST_SMALL = 2;

  /** Large buckets in which it has to meet. */
  private static final int FEWEST_LARGE = 6;

  /** Words in a shingle when two texts are compared. */
  private static final int WIDTH = 5;

  /**
   * Share of the shorter text's shingles that a copy has in common with the other. One changed word
   * in ten leaves 0.59; of made-up articles out of the same sentences with other names and figures,
   * no two in 180,000 pairs share more than 0.49.
   */
  private static final double LEAST_SHARED = 0.55;

  /** Further share that a copy must have in common for being shorter: extracts are verbatim. */
  private static final double SHARED_BY_LENGTH = 0.35;

  /** A text much longer than the other is no copy of it but reports more, or gathers several. */
  private static final double LEAST_LENGTH = 0.4;

  /** Of two texts with fewer shingles than this, a sentence in common makes no copies. */
  private static final int SHORT = 150;

  /** Share that a short text has in common with a copy. */
  private static final double LEAST_SHARED_SHORT = 0.8;

  /**
   * Share of a teaser's shingles that its full article holds, when only the headline links them.
   */
  private static final double LEAST_OF_TEASER = 0.4;

  /** Shortest headline, in letters and digits, that tells an article apart from others. */
  private static final int SHORTEST_TITLE = 20;

  /** Candidates looked at for one teaser. */
  private static final int MOST_MAINS = 5;

  /** The rank of a full article that is known by its address. */
  private static final int ADDRESSED = 0;

  /** Pairs compared at a time; bounds the texts in memory. */
  private static final int BATCH = 10_000;

  /** The copy that counts comes first. */
  private static final String FULLEST_FIRST =
      "role, char_count DESC, published_at NULLS LAST, article_id";

  /** The address without protocol, "www.", "m.", query and last slash: printings share it. */
  private static final String ADDRESS =
      "nullif(regexp_replace(regexp_replace(lower(%s), '^https?://(www\\.|m\\.|amp\\.)?', ''),"
          + " '(/amp)?/?([?#].*)?$', ''), '')";

  private static final String LETTERS = "regexp_replace(lower(%s), '[^\\p{L}\\p{N}]+', '', 'g')";

  private final Statement sql;

  /**
   * @param sql a statement on the database with the tables {@code article}, {@code block} and
   *     {@code text_sketch}
   */
  public CopyMarking(Statement sql) {
    this.sql = sql;
  }

  /** Sets the column for all articles; safe to repeat. */
  public void mark() throws SQLException {
    numberTexts();
    pairTexts();
    store("copy_cluster", clusters(nearCopies()));
    gather();
    findFullArticles();
    store("copy_link", fullArticles());
    update();
    for (String table :
        List.of("text", "pair", "words", "cluster", "counts", "full", "link", "result")) {
      sql.execute("DROP TABLE copy_" + table);
    }
  }

  /**
   * One row per text that several articles may share, the fullest first; numbers are their order.
   */
  private void numberTexts() throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_text AS
        WITH fullest AS (
          SELECT DISTINCT ON (text_id) text_id, article_id, role, char_count
          FROM article WHERE text_id IS NOT NULL
          ORDER BY text_id, %s)
        SELECT CAST(row_number() OVER (ORDER BY role, char_count DESC, text_id) AS INTEGER) AS n,
          text_id, article_id
        FROM fullest
        """
            .formatted(FULLEST_FIRST));
  }

  /** One row per pair of texts that are worth comparing, and the words of those texts. */
  private void pairTexts() throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_pair AS
        WITH member AS (
          SELECT unnest(s.keys) AS key, t.n FROM copy_text t JOIN text_sketch s USING (article_id)),
        bucket AS (
          SELECT key, count(*) AS texts, min(n) AS fullest FROM member
          GROUP BY key HAVING count(*) > 1),
        small AS (
          SELECT m.key, m.n FROM member m JOIN bucket b USING (key) WHERE b.texts <= %1$d),
        large AS (
          SELECT b.fullest, m.n, lag(m.n) OVER (PARTITION BY m.key ORDER BY m.n) AS fuller
          FROM member m JOIN bucket b USING (key) WHERE b.texts > %1$d)
        SELECT x.n AS a, y.n AS b FROM small x JOIN small y ON x.key = y.key AND x.n < y.n
        GROUP BY ALL HAVING count(*) >= %2$d
        UNION
        SELECT fullest, n FROM large WHERE fullest < n GROUP BY ALL HAVING count(*) >= %3$d
        UNION
        SELECT fuller, n FROM large WHERE fuller IS NOT NULL GROUP BY ALL HAVING count(*) >= %3$d
        """
            .formatted(SMALL_BUCKET, FEWEST_SMALL, FEWEST_LARGE));
    readWords("SELECT a FROM copy_pair UNION ALL SELECT b FROM copy_pair");
  }

  /**
   * A table of the blocks of some texts, in one pass over all blocks. They are sorted and put
   * together later, a batch at a time: sorting spills to disk, putting all together does not.
   */
  private void readWords(String numbers) throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_words AS
        SELECT t.n, b.seq, b.text
        FROM copy_text t JOIN block b USING (article_id)
        WHERE t.n IN (%s) AND b.kind IN (%s)
        ORDER BY t.n, b.seq
        """
            .formatted(numbers, TextSketch.kinds()));
  }

  /** Pairs of numbers of texts that are near copies. */
  private List<int[]> nearCopies() throws SQLException {
    List<int[]> pairs = pairs("SELECT a, b FROM copy_pair ORDER BY a, b");
    return compared(pairs, CopyMarking::areCopies);
  }

  /** The pairs whose texts pass a comparison, in their order. */
  private List<int[]> compared(List<int[]> pairs, BiPredicate<Shingles, Shingles> comparison)
      throws SQLException {
    List<int[]> passed = new ArrayList<>();
    for (int from = 0; from < pairs.size(); from += BATCH) {
      List<int[]> batch = pairs.subList(from, Math.min(from + BATCH, pairs.size()));
      Map<Integer, Shingles> texts = texts(batch);
      for (int[] pair : batch) {
        Shingles one = texts.get(pair[0]);
        Shingles other = texts.get(pair[1]);
        if (one != null && other != null && comparison.test(one, other)) {
          passed.add(pair);
        }
      }
    }
    return passed;
  }

  private static boolean areCopies(Shingles one, Shingles other) {
    int shorter = Math.min(one.sorted().length, other.sorted().length);
    int longer = Math.max(one.sorted().length, other.sorted().length);
    if (shorter == 0 || shorter < longer * LEAST_LENGTH) {
      return false;
    }
    double least =
        shorter < SHORT
            ? LEAST_SHARED_SHORT
            : LEAST_SHARED + SHARED_BY_LENGTH * (1 - (double) shorter / longer);
    return one.shared(other) >= shorter * least;
  }

  private Map<Integer, Shingles> texts(List<int[]> pairs) throws SQLException {
    Set<Integer> numbers = new LinkedHashSet<>();
    pairs.forEach(pair -> numbers.addAll(List.of(pair[0], pair[1])));
    String query =
        "SELECT n, text FROM copy_words WHERE n IN ("
            + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ") ORDER BY n, seq";
    Map<Integer, List<String>> blocks = new HashMap<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        blocks.computeIfAbsent(rows.getInt(1), n -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    Map<Integer, Shingles> texts = new HashMap<>();
    blocks.forEach((n, text) -> texts.put(n, Shingles.of(String.join("\n", text), WIDTH)));
    return texts;
  }

  /** Puts every text into the cluster of the fullest one that copies lead to. */
  private static Map<Integer, Integer> clusters(List<int[]> copies) {
    Map<Integer, Integer> parent = new HashMap<>();
    for (int[] pair : copies) {
      int a = root(parent, pair[0]);
      int b = root(parent, pair[1]);
      // The smaller number is the fuller text, so the order of pairs makes no difference.
      parent.put(Math.max(a, b), Math.min(a, b));
    }
    Map<Integer, Integer> clusters = new HashMap<>();
    parent.keySet().forEach(text -> clusters.put(text, root(parent, text)));
    return clusters;
  }

  private static int root(Map<Integer, Integer> parent, int text) {
    int at = text;
    for (Integer next = parent.get(at); next != null && next != at; next = parent.get(at)) {
      at = next;
    }
    if (at != text) {
      parent.put(text, at);
    }
    return at;
  }

  /** A table of the texts and the texts they belong to. */
  private void store(String table, Map<Integer, Integer> texts) throws SQLException {
    sql.execute("CREATE OR REPLACE TEMP TABLE " + table + " (n INTEGER, other INTEGER)");
    List<String> rows =
        texts.entrySet().stream().map(e -> "(" + e.getKey() + "," + e.getValue() + ")").toList();
    for (int from = 0; from < rows.size(); from += BATCH) {
      sql.execute(
          "INSERT INTO "
              + table
              + " VALUES "
              + String.join(",", rows.subList(from, Math.min(from + BATCH, rows.size()))));
    }
  }

  /** One row per article of a cluster of several, with the article that counts. */
  private void gather() throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_counts AS
        WITH clustered AS (
          SELECT a.article_id, a.role, a.char_count, a.published_at, coalesce(c.other, t.n) AS cluster
          FROM article a JOIN copy_text t USING (text_id) LEFT JOIN copy_cluster c USING (n))
        SELECT article_id, first_value(article_id) OVER (PARTITION BY cluster ORDER BY %s) AS counts
        FROM clustered
        QUALIFY count(*) OVER (PARTITION BY cluster) > 1
        """
            .formatted(FULLEST_FIRST));
  }

  /**
   * One row per teaser and article that may be its full one: at the address that it links to, or
   * under the same headline.
   */
  private void findFullArticles() throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_full AS
        WITH piece AS (
          SELECT a.role, coalesce(c.counts, a.article_id) AS counts, %s AS address, %s AS letters,
            a.site
          FROM article a LEFT JOIN copy_counts c USING (article_id)),
        teaser AS (
          SELECT DISTINCT p.counts, p.address, p.letters, p.site
          FROM piece p JOIN article h ON h.article_id = p.counts AND h.role = 'teaser'),
        main AS (SELECT DISTINCT counts, address, letters, site FROM piece WHERE role = 'main'),
        addressed AS (
          SELECT address, min(counts) AS counts FROM main GROUP BY address
          HAVING count(DISTINCT counts) = 1),
        linked AS (
          SELECT t.counts AS teaser, m.counts AS main, %d AS rank
          FROM teaser t JOIN addressed m USING (address)
          UNION ALL
          SELECT t.counts, m.counts, CASE WHEN t.site = m.site THEN 1 ELSE 2 END
          FROM teaser t JOIN main m USING (letters) WHERE length(letters) >= %d)
        SELECT t.n AS teaser, m.n AS main, min(rank) AS rank
        FROM linked l JOIN copy_text t ON t.article_id = l.teaser
        JOIN copy_text m ON m.article_id = l.main
        GROUP BY t.n, m.n
        QUALIFY row_number() OVER (PARTITION BY t.n ORDER BY min(rank), m.n) <= %d
        """
            .formatted(
                ADDRESS.formatted("a.url"),
                LETTERS.formatted("a.title"),
                ADDRESSED,
                SHORTEST_TITLE,
                MOST_MAINS));
    readWords("SELECT unnest([main, teaser]) FROM copy_full WHERE rank > " + ADDRESSED);
  }

  /** The full article of each teaser that has one. */
  private Map<Integer, Integer> fullArticles() throws SQLException {
    List<int[]> addressed =
        pairs("SELECT main, teaser FROM copy_full WHERE rank = " + ADDRESSED + " ORDER BY ALL");
    List<int[]> titled =
        pairs(
            "SELECT main, teaser FROM copy_full WHERE rank > "
                + ADDRESSED
                + " ORDER BY teaser, rank, main");
    Map<Integer, Integer> full = new HashMap<>();
    addressed.forEach(pair -> full.putIfAbsent(pair[1], pair[0]));
    compared(titled, CopyMarking::holds).forEach(pair -> full.putIfAbsent(pair[1], pair[0]));
    return full;
  }

  private static boolean holds(Shingles main, Shingles teaser) {
    return main.shared(teaser) >= teaser.sorted().length * LEAST_OF_TEASER;
  }

  private void update() throws SQLException {
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE copy_result AS
        WITH linked AS (
          SELECT t.article_id AS teaser, m.article_id AS main
          FROM copy_link l JOIN copy_text t ON t.n = l.n JOIN copy_text m ON m.n = l.other)
        SELECT a.article_id, coalesce(l.main, c.counts) AS counts
        FROM article a LEFT JOIN copy_counts c USING (article_id)
        LEFT JOIN linked l ON l.teaser = coalesce(c.counts, a.article_id)
        WHERE coalesce(l.main, c.counts) <> a.article_id
        """);
    sql.execute(
        """
        UPDATE article SET duplicate_of = NULL
        WHERE duplicate_of IS NOT NULL AND article_id NOT IN (SELECT article_id FROM copy_result)
        """);
    sql.execute(
        """
        UPDATE article SET duplicate_of = counts FROM copy_result r
        WHERE r.article_id = article.article_id AND duplicate_of IS DISTINCT FROM counts
        """);
  }

  private List<int[]> pairs(String query) throws SQLException {
    List<int[]> pairs = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        pairs.add(new int[] {rows.getInt(1), rows.getInt(2)});
      }
    }
    return pairs;
  }
}
