package io.unionfacts.extract.article;

import io.unionfacts.extract.text.StreamSafe;

/**
 * A piece of an article, in reading order. Its text is NFC with single plain spaces; every span of
 * a mention or fact counts in it.
 *
 * @param seq position in the article, from 0
 * @param kind what it is
 * @param text its characters, composed to NFC here, every space a plain one and none beside
 *     another; never empty
 */
public record Block(int seq, BlockKind kind, String text) {
  public Block {
    if (seq < 0 || text.isEmpty()) {
      throw new IllegalArgumentException("not a block: seq " + seq + ", text '" + text + "'");
    }
    text = StreamSafe.isPlain(text) ? text : StreamSafe.nfc(Lines.withPlainSpaces(text));
    text = Lines.withSingleSpaces(text);
  }
}
