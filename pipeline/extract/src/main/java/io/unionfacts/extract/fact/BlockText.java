package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.entity.MentionIndex;
import io.unionfacts.extract.text.Span;
import io.unionfacts.extract.text.Tokens;
import java.util.List;

/**
 * The text of a block, with where its marks stand.
 *
 * @param seq the number of the block
 * @param tokens what the text is cut into
 */
record BlockText(int seq, String text, Tokens tokens, Marks marks) {
  static BlockText of(Block block, Tokens tokens, MentionIndex mentions) {
    List<Span> names =
        mentions.in(block.seq(), new Span(0, block.text().length())).stream()
            .filter(it -> Actors.isBody(it) || it.kind().isPlace())
            .map(Mention::span)
            .toList();
    return new BlockText(block.seq(), block.text(), tokens, new Marks(block.text(), tokens, names));
  }
}
