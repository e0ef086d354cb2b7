package io.unionfacts.run.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids from content: the same input gives the same id on any machine, in any order.
 *
 * <p>{@link #ofBytes} is the whole SHA-256 digest, 64 hexadecimal digits; the ids of what lies
 * inside a document are the first 128 bits of a digest over their parts, 32 digits.
 */
public final class ContentId {
  private static final int SHORT_BYTES = 16;

  private ContentId() {}

  /** The id of a document: SHA-256 of its raw bytes. */
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The id of something told apart by these parts, in this order. */
  public static String ofParts(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      // No UTF-8 text holds this byte, so ("ab", "c") and ("a", "bc") differ.
      digest.update((byte) 0xFF);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), SHORT_BYTES));
  }

  static String article(String docId, int seq) {
    return ofParts("article", docId, Integer.toString(seq));
  }

  static String entity(String key) {
    return ofParts("entity", key);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
