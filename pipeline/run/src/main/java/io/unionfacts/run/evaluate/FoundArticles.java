package io.unionfacts.run.evaluate;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the articles of chosen documents out of a database. */
public final class FoundArticles {
  private final Connection connection;

  private FoundArticles(Connection connection) {
    this.connection = connection;
  }

  /** The articles of every document whose file has one of these names, by that name. */
  public static Map<String, List<FoundArticle>> read(
      Connection connection, Collection<String> files) throws SQLException {
    FoundArticles reader = new FoundArticles(connection);
    Map<String, List<FoundArticle>> result = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT a.article_id, a.role, a.title, a.author FROM article a WHERE a.doc_id = ("
                + "SELECT min(doc_id) FROM document WHERE parse_filename(uri) = ?) ORDER BY a.seq")) {
      for (String file : files) {
        query.setString(1, file);
        List<FoundArticle> articles = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            articles.add(reader.article(rows));
          }
        }
        if (!articles.isEmpty()) {
          result.put(file, articles);
        }
      }
    }
    return result;
  }

  private FoundArticle article(ResultSet row) throws SQLException {
    String id = row.getString("article_id");
    return new FoundArticle(
        row.getString("role").equals("main"),
        Optional.ofNullable(row.getString("title")).orElse(""),
        Optional.ofNullable(row.getString("author")),
        strings("SELECT text FROM block WHERE article_id = ? ORDER BY seq", id),
        names(id, "e.kind = 'federation'"),
        names(id, "e.kind IN ('district', 'province')"),
        names(id, "e.kind = 'school_year'"),
        facts(id));
  }

  private Set<String> names(String articleId, String condition) throws SQLException {
    return new HashSet<>(
        strings(
            "SELECT DISTINCT e.name FROM mention m JOIN entity e USING (entity_id)"
                + " WHERE m.article_id = ? AND "
                + condition,
            articleId));
  }

  private List<String> strings(String sql, String articleId) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, articleId);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }

  private List<FoundFact> facts(String articleId) throws SQLException {
    List<FoundFact> facts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT f.*, s.name AS subject, p.name AS place
            FROM fact f
            LEFT JOIN entity s ON s.entity_id = f.subject_id
            LEFT JOIN entity p ON p.entity_id = f.place_id
            WHERE f.article_id = ? ORDER BY f.block_seq, f.start_char, f.fact_id
            """)) {
      query.setString(1, articleId);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          facts.add(fact(rows));
        }
      }
    }
    return facts;
  }

  private static FoundFact fact(ResultSet row) throws SQLException {
    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      String column = attribute == Attribute.OF ? "of_value" : attribute.code();
      Object value = row.getObject(column);
      if (value != null) {
        attributes.put(
            attribute,
            value instanceof BigDecimal number ? Wording.number(number) : value.toString());
      }
    }
    return new FoundFact(
        row.getInt("block_seq"),
        row.getInt("start_char"),
        row.getInt("end_char"),
        row.getBigDecimal("value"),
        attributes,
        row.getString("quote"),
        row.getString("sentence"),
        row.getString("method"));
  }
}
