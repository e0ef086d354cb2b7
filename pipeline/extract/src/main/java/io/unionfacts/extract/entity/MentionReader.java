package io.unionfacts.extract.entity;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds and resolves the mentions of an article. Immutable and thread-safe.
 *
 * <p>In an article with the title "LĐLĐ quận Nam Từ Liêm tổng kết công tác năm", the words "LĐLĐ
 * Thành phố" are a mention of "Liên đoàn Lao động thành phố Hà Nội", and "Thành phố" within them
 * one of "thành phố Hà Nội".
 */
public final class MentionReader {
  private final Gazetteer gazetteer;
  private final Names names;
  private final Typos typos;
  private final Bodies bodies;

  private MentionReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    names = Names.of(gazetteer);
    typos = new Typos(gazetteer);
    bodies = new Bodies(gazetteer);
  }

  /** A reader with the gazetteers and grammar that ship with unionfacts. */
  public static MentionReader standard() {
    return new MentionReader(Gazetteer.standard());
  }

  /**
   * Reads an article.
   *
   * @return its mentions by block and position; of one kind none overlaps another, but a place lies
   *     inside the federation that is named after it
   */
  public List<Mention> read(Article article) {
    List<Naming> namings = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind().holdsFacts()) {
        namings.addAll(Grammar.read(names, typos, block));
      }
    }
    return Resolver.resolve(gazetteer, bodies, article, namings, Optional.empty());
  }
}
