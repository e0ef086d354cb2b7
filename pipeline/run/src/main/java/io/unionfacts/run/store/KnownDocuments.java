package io.unionfacts.run.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a database has already, of the same versions: sorted digests in a file that
 * every worker maps into memory, so ten million of them cost no heap.
 */
public final class KnownDocuments {
  private static final int DIGEST_BYTES = 32;

  /** What one mapping can hold: 64 million documents. Later ones are only read again. */
  private static final long MAX_DOCUMENTS = Integer.MAX_VALUE / DIGEST_BYTES;

  private final @Nullable MappedByteBuffer digests;
  private final int count;

  private KnownDocuments(@Nullable MappedByteBuffer digests, int count) {
    this.digests = digests;
    this.count = count;
  }

  /** Writes the documents that a database has of these versions; none if there is no database. */
  public static void write(Path database, Versions versions, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (!Files.exists(database)) {
        return;
      }
      try (Connection connection = DatabaseFile.openReadOnly(database);
          PreparedStatement query =
              connection.prepareStatement(
                  "SELECT DISTINCT doc_id FROM document JOIN run USING (run_id)"
                      + " WHERE version = ? AND rules_version = ?"
                      + " AND models_version IS NOT DISTINCT FROM ? ORDER BY doc_id LIMIT "
                      + MAX_DOCUMENTS)) {
        query.setString(1, versions.product());
        query.setString(2, versions.rules());
        query.setString(3, versions.models().orElse(null));
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            out.write(HexFormat.of().parseHex(rows.getString(1)));
          }
        }
      } catch (SQLException e) {
        throw StoreException.of("Cannot read " + database, e);
      }
    }
  }

  /** Opens such a file. */
  public static KnownDocuments open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.size() == 0
          ? new KnownDocuments(null, 0)
          : new KnownDocuments(
              channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()),
              Math.toIntExact(channel.size() / DIGEST_BYTES));
    }
  }

  /** Whether the database has this document. */
  public boolean contains(String docId) {
    if (digests == null) {
      return false;
    }
    byte[] wanted = HexFormat.of().parseHex(docId);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(digests, middle * DIGEST_BYTES, wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static int compare(MappedByteBuffer digests, int offset, byte[] wanted) {
    for (int i = 0; i < DIGEST_BYTES; i++) {
      int order = Byte.toUnsignedInt(digests.get(offset + i)) - Byte.toUnsignedInt(wanted[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
