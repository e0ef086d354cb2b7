package io.unionfacts.run.explore;

import io.unionfacts.run.explore.RowSink.ResultColumn;
import io.unionfacts.run.store.DatabaseFile;
import io.unionfacts.run.store.StoreException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A database that strangers may query: opened read-only, with no way to files or the network, a
 * fixed configuration, one SELECT at a time, and limits of time, rows and memory.
 *
 * <p>When a run replaces the file, the next query sees the new one.
 */
public final class ReadOnlyDatabase implements AutoCloseable {
  private static final String MEMORY_LIMIT = "2GB";

  /** So many statements, of so many characters at most, are remembered as harmless. */
  private static final int APPROVED = 200;

  private static final int APPROVED_LENGTH = 1 << 14;

  private final Set<String> approved =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > APPROVED;
                }
              }));

  private final Path file;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Connection root;
  private Stamp stamp;

  /** What tells one published file from the next. */
  private record Stamp(@Nullable Object key, long modified, long size) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          attributes.fileKey(), attributes.lastModifiedTime().toMillis(), attributes.size());
    }
  }

  private ReadOnlyDatabase(Path file, Connection root, Stamp stamp) {
    this.file = file;
    this.root = root;
    this.stamp = stamp;
  }

  /**
   * Opens a database.
   *
   * @throws StoreException if there is none, or it cannot be read by this version
   */
  public static ReadOnlyDatabase open(Path file) {
    try {
      DatabaseFile.openReadOnly(file).close();
      Stamp stamp = Stamp.of(file);
      return new ReadOnlyDatabase(file, connect(file), stamp);
    } catch (SQLException | IOException e) {
      throw new StoreException("Cannot open " + file + ": " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("memory_limit", MEMORY_LIMIT);
    properties.setProperty("temp_directory", "");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL TimeZone = 'UTC'");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Says which published file is being read; equal for the same one. */
  public String version() throws QueryRefusedException {
    reopenIfReplaced();
    lock.readLock().lock();
    try {
      return Integer.toHexString(stamp.hashCode());
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Runs one SELECT.
   *
   * @param sql the statement
   * @param parameters texts for its {@code ?}, in order
   * @param limits when to stop
   * @param sink takes the rows
   * @return whether the result was cut
   * @throws QueryRefusedException if it is no single SELECT, fails, or takes too long
   * @throws IOException if the sink fails
   */
  public boolean query(String sql, List<String> parameters, QueryLimits limits, RowSink sink)
      throws QueryRefusedException, IOException {
    reopenIfReplaced();
    lock.readLock().lock();
    try (Connection connection = root.unwrap(DuckDBConnection.class).duplicate()) {
      if (!approved.contains(sql)) {
        requireOneSelect(connection, sql);
        if (sql.length() <= APPROVED_LENGTH) {
          approved.add(sql);
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setQueryTimeout(limits.seconds());
        for (int i = 0; i < parameters.size(); i++) {
          statement.setString(i + 1, parameters.get(i));
        }
        return read(statement, limits, sink);
      }
    } catch (SQLTimeoutException e) {
      throw tooSlow(limits);
    } catch (SQLException e) {
      String message = reason(e);
      throw message.contains("Interrupted") || message.contains("INTERRUPT")
          ? tooSlow(limits)
          : new QueryRefusedException(message);
    } finally {
      lock.readLock().unlock();
    }
  }

  private static boolean read(PreparedStatement statement, QueryLimits limits, RowSink sink)
      throws SQLException, IOException, QueryRefusedException {
    long deadline = System.nanoTime() + limits.seconds() * 1_000_000_000L;
    try (ResultSet rows = statement.executeQuery()) {
      ResultSetMetaData meta = rows.getMetaData();
      int width = meta.getColumnCount();
      List<ResultColumn> columns = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        columns.add(new ResultColumn(meta.getColumnName(i), meta.getColumnTypeName(i)));
      }
      sink.columns(columns);
      long bytes = 0;
      for (int n = 0; rows.next(); n++) {
        if (n == limits.rows() || bytes > limits.bytes()) {
          return true;
        }
        if ((n & 1023) == 0 && System.nanoTime() > deadline) {
          throw tooSlow(limits);
        }
        List<@Nullable Object> values = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          Object value = plain(rows.getObject(i));
          values.add(value);
          bytes += size(value);
        }
        sink.row(values);
      }
      return false;
    }
  }

  private static int size(@Nullable Object value) {
    if (value instanceof RowSink.Bytes bytes) {
      return bytes.value().length;
    }
    return value instanceof String text ? text.length() : 8;
  }

  private static QueryRefusedException tooSlow(QueryLimits limits) {
    return new QueryRefusedException(
        "The query took longer than " + limits.seconds() + " seconds and was stopped.");
  }

  /** Values of few kinds: text, bytes, whole and exact numbers, truth values, lists of these. */
  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    if (value == null
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Number) {
      return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
    if (value instanceof Array array) {
      List<@Nullable Object> elements = new ArrayList<>();
      for (Object element : (Object[]) array.getArray()) {
        elements.add(plain(element));
      }
      return elements;
    }
    if (value instanceof Object[] elements) {
      return Arrays.toString(elements);
    }
    if (value instanceof Blob blob) {
      return new RowSink.Bytes(blob.getBytes(1, Math.toIntExact(blob.length())));
    }
    return value.toString();
  }

  /** DuckDB's own parser says what is a SELECT; it serializes nothing else. */
  private static void requireOneSelect(Connection connection, String sql)
      throws SQLException, QueryRefusedException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT j->>'$.error', j->>'$.error_message', json_array_length(j, '$.statements'),
              CAST(j AS VARCHAR)
            FROM (SELECT CAST(json_serialize_sql(CAST(? AS VARCHAR)) AS JSON) AS j)
            """)) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        if ("true".equals(rows.getString(1))) {
          throw new QueryRefusedException(
              String.valueOf(rows.getString(2))
                  .replace(
                      "Only SELECT statements can be serialized to json!",
                      "Only SELECT is allowed here."));
        }
        if (rows.getInt(3) != 1) {
          throw new QueryRefusedException("One SELECT at a time, please.");
        }
        for (String name : FORBIDDEN) {
          if (rows.getString(4).contains("\"function_name\":\"" + name + "\"")) {
            throw new QueryRefusedException("The function " + name + " is not allowed here.");
          }
        }
      }
    }
  }

  /** Table functions that change the state of the running database although a SELECT calls them. */
  private static final List<String> FORBIDDEN =
      List.of(
          "checkpoint",
          "force_checkpoint",
          "enable_logging",
          "disable_logging",
          "truncate_duckdb_logs",
          "enable_profiling",
          "disable_profiling",
          "query",
          "json_execute_serialized_sql");

  private static String reason(SQLException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.replace("java.sql.SQLException: ", "").strip();
  }

  private void reopenIfReplaced() throws QueryRefusedException {
    Stamp now;
    try {
      now = Stamp.of(file);
    } catch (IOException e) {
      throw new QueryRefusedException("The database " + file + " is gone.");
    }
    lock.readLock().lock();
    try {
      if (now.equals(stamp)) {
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (!now.equals(stamp)) {
        root.close();
        root = connect(file);
        stamp = now;
      }
    } catch (SQLException e) {
      throw new QueryRefusedException("Cannot reopen " + file + ": " + reason(e));
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      root.close();
    } catch (SQLException e) {
      throw new StoreException("Cannot close " + file, e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
