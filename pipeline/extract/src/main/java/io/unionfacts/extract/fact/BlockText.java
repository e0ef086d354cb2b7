package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.text.Tokens;

/**
 * The text of a block, with where its marks stand.
 *
 * @param seq the number of the block
 * @param tokens what the text is cut into
 */
record BlockText(int seq, String text, Tokens tokens, Marks marks) {
  static BlockText of(Block block, Tokens tokens, MentionIndex mentions) {
    Marks marks = new Marks(block.text(), tokens, mentions.in(block.seq()));
    return new BlockText(block.seq(), block.text(), tokens, marks);
  }
}
