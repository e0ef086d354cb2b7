package io.unionfacts.run.cli;

import io.unionfacts.run.option.DatabaseOption;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.Schema;
import io.unionfacts.run.store.StoreException;
import io.unionfacts.run.store.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code unionfacts entities}: what a database knows of, with how often it is named. Copies of an
 * article count once; an entity that no article names stands here because another lies below it.
 */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    description =
        "Lists the federations, places, schools and others that the articles name, with counts.")
final class EntitiesCommand implements Callable<Integer> {
  /** The kinds, for completion and help. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Words.ENTITY_KIND.iterator();
    }
  }

  /** What an entity hangs below: the body or unit above it, else where it is. */
  private static final String ABOVE = "coalesce(e.parent_id, e.place_id)";

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..1",
      description = "Only names that contain it; case and accents don't matter.")
  private @Nullable String text;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "Only this kind; may be given again. One of: ${COMPLETION-CANDIDATES}.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--under",
      paramLabel = "NAME",
      description =
          "Only this body or place and what is below or in it, for example \"thành phố Hà Nội\".")
  private @Nullable String under;

  @Option(
      names = "--tree",
      description = "In the order of the tree, with all that is above each, indented by level.")
  private boolean tree;

  @Mixin private final FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    for (String kind : kinds) {
      if (!Words.ENTITY_KIND.contains(kind)) {
        throw new ParameterException(
            database.command(),
            "There is no kind " + kind + ". One of: " + String.join(", ", Words.ENTITY_KIND) + ".");
      }
    }
    List<String> parameters = new ArrayList<>();
    String sql = sql(parameters);
    try (Connection connection = DatabaseFile.openReadOnly(database.file());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        format.get().print(rows, database.out());
      }
      return ExitCode.OK;
    } catch (SQLException e) {
      throw StoreException.of("Cannot read " + database.file(), e);
    }
  }

  private String sql(List<String> parameters) {
    StringBuilder sql = new StringBuilder("WITH RECURSIVE ");
    if (under != null) {
      parameters.add(under);
      parameters.add(under);
      sql.append("inside(entity_id) AS (SELECT entity_id FROM entity WHERE name_folded = ")
          .append(Schema.folded("?"))
          .append(" OR ")
          .append(Schema.folded("short_name"))
          .append(" = ")
          .append(Schema.folded("?"))
          .append(" UNION SELECT e.entity_id FROM inside i JOIN entity e")
          .append(" ON i.entity_id IN (e.parent_id, e.place_id)), ");
    }
    sql.append("chosen(entity_id) AS (SELECT e.entity_id FROM entity e WHERE true");
    if (under != null) {
      sql.append(" AND e.entity_id IN (FROM inside)");
    }
    if (text != null) {
      parameters.add(text);
      parameters.add(text);
      sql.append(" AND (contains(e.name_folded, ")
          .append(Schema.folded("?"))
          .append(") OR contains(")
          .append(Schema.folded("e.short_name"))
          .append(", ")
          .append(Schema.folded("?"))
          .append("))");
    }
    if (!kinds.isEmpty()) {
      parameters.addAll(kinds);
      sql.append(" AND e.kind IN (?").append(", ?".repeat(kinds.size() - 1)).append(")");
    }
    sql.append(
        """
        ),
        named AS (
          SELECT m.entity_id, count(*) AS mentions, count(DISTINCT m.article_id) AS articles
          FROM mention m JOIN article a USING (article_id)
          WHERE a.duplicate_of IS NULL GROUP BY m.entity_id),
        told AS (
          SELECT f.subject_id AS entity_id, count(*) AS facts
          FROM fact f JOIN article a USING (article_id)
          WHERE a.duplicate_of IS NULL GROUP BY f.subject_id)""");
    sql.append(tree ? ordered() : "");
    sql.append(tree ? indented() : "\nSELECT e.name AS name, ");
    sql.append(
        """
        e.kind, u.name AS above, p.name AS place, e.code, e.valid_from, e.valid_to,
          coalesce(n.mentions, 0) AS mentions, coalesce(n.articles, 0) AS articles,
          coalesce(t.facts, 0) AS facts
        """);
    sql.append(tree ? "FROM ordered o JOIN entity e USING (entity_id)" : "FROM entity e");
    sql.append(
        """

        LEFT JOIN entity u ON u.entity_id = e.parent_id
        LEFT JOIN entity p ON p.entity_id = e.place_id
        LEFT JOIN named n ON n.entity_id = e.entity_id
        LEFT JOIN told t ON t.entity_id = e.entity_id
        """);
    sql.append(
        tree
            ? "ORDER BY o.path"
            : "WHERE e.entity_id IN (FROM chosen)"
                + " ORDER BY mentions DESC, e.kind, e.name, e.entity_id");
    return sql.toString();
  }

  /** Those chosen and all above them, each with its way from the root. */
  private static String ordered() {
    return """
        ,
        shown(entity_id) AS (
          FROM chosen
          UNION SELECT e2.above FROM shown s
          JOIN (SELECT e.entity_id, %1$s AS above FROM entity e) e2 USING (entity_id)
          WHERE e2.above IS NOT NULL),
        ordered(entity_id, path) AS (
          SELECT e.entity_id, [e.kind || ' ' || e.name || ' ' || e.entity_id]
          FROM entity e JOIN shown USING (entity_id) WHERE %1$s IS NULL
          UNION ALL
          SELECT e.entity_id, o.path || [e.kind || ' ' || e.name || ' ' || e.entity_id]
          FROM ordered o JOIN entity e ON %1$s = o.entity_id
          WHERE e.entity_id IN (FROM shown))"""
        .formatted(ABOVE);
  }

  private String indented() {
    return format.get() == ResultFormat.TABLE
        ? "\nSELECT repeat('  ', len(o.path) - 1) || e.name AS name, "
        : "\nSELECT len(o.path) - 1 AS level, e.name AS name, ";
  }
}
