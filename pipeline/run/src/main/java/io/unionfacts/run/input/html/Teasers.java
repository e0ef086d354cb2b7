package io.unionfacts.run.input.html;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.ArticleBuilder;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.DatelineReader;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.article.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the teasers of a page: a headline that links elsewhere, with a summary beside it; and,
 * where the links are gone, what stands under "Tin khác" or the like as a heading with a summary.
 */
final class Teasers {
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_TITLE = 250;
  private static final int SHORTEST_SUMMARY = 40;
  private static final int LONGEST_SUMMARY = 1200;
  private static final int CARD_LEVELS = 4;
  private static final double MOST_LINKED = 0.3;

  private final Pieces pieces;
  private final DatelineReader datelines;
  private final PageCues cues;

  Teasers(Pieces pieces, DatelineReader datelines, PageCues cues) {
    this.pieces = pieces;
    this.datelines = datelines;
    this.cues = cues;
  }

  /**
   * A teaser on the page.
   *
   * @param card the element that holds it and nothing else
   * @param address where its headline links to, empty if it doesn't
   * @param title its headline
   * @param summary the lines below
   * @param published the date beside it
   */
  record Teaser(
      Element card,
      String address,
      String title,
      List<String> summary,
      Optional<PublicationTime> published) {
    Article article(int seq, Optional<String> site, Optional<String> language) {
      ArticleBuilder teaser = new ArticleBuilder(Role.TEASER);
      teaser.add(BlockKind.TITLE, title);
      for (int i = 0; i < summary.size(); i++) {
        teaser.add(i == 0 ? BlockKind.LEAD : BlockKind.PARAGRAPH, summary.get(i));
      }
      Optional<String> url = Optional.of(address).filter(a -> a.startsWith("http"));
      return teaser.published(published).site(site).url(url).language(language).build(seq);
    }
  }

  /** The teasers of a page as it came, before anything is taken out of it. */
  List<Teaser> of(Document page) {
    List<Teaser> teasers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Measures measures = Measures.of(page);
    for (Element link : page.select("a[href]")) {
      PageText.stopWhenInterrupted();
      String title = PageText.of(link);
      if (title.length() < SHORTEST_TITLE
          || title.length() > LONGEST_TITLE
          || link.attr("href").startsWith("#")) {
        continue;
      }
      Element heading = heading(link, measures);
      if (heading != null && seen.add(PageText.key(title) + " " + link.attr("href"))) {
        teaser(link, heading, title).ifPresent(teasers::add);
      }
    }
    return teasers;
  }

  /**
   * The teasers without links of a page as it came.
   *
   * @param title the page's own headline; what a menu says above it announces nothing
   */
  List<Teaser> unlinked(Document page, String title) {
    List<Piece> lines = pieces.of(page.body());
    List<Teaser> teasers = new ArrayList<>();
    Element box = null;
    for (int i = 0; i < lines.size(); i++) {
      Piece line = lines.get(i);
      if (cues.isLine(PageCues.Kind.TAIL, line.text())) {
        box = i + 1 < lines.size() ? around(line.element(), lines.get(i + 1).element()) : null;
      } else if (box != null
          && (!isInside(line, box) || PageText.key(line.text()).equals(PageText.key(title)))) {
        box = null;
      } else if (box != null && isHeadline(line)) {
        unlinked(lines, i, box).ifPresent(teasers::add);
      }
    }
    return teasers;
  }

  private static boolean isInside(Piece line, Element box) {
    return line.element().equals(box) || line.element().parents().contains(box);
  }

  private static @Nullable Element around(Element a, Element b) {
    Element around = a;
    while (around != null && !around.equals(b) && !b.parents().contains(around)) {
      around = around.parent();
    }
    return around;
  }

  private static boolean isHeadline(Piece line) {
    return line.heading()
        && line.linked() == 0
        && line.text().length() >= SHORTEST_TITLE
        && line.text().length() <= LONGEST_TITLE
        && !PageText.endsSentence(line.text());
  }

  /** The headline at a place with the sentences below it, up to the next heading. */
  private Optional<Teaser> unlinked(List<Piece> lines, int at, Element box) {
    Optional<PublicationTime> published = Optional.empty();
    List<String> summary = new ArrayList<>();
    for (Piece line : lines.subList(at + 1, lines.size())) {
      Optional<PublicationTime> time = datelines.read(line.text(), "dateline");
      if (time.isPresent()) {
        published = published.or(() -> time);
      } else if (isInside(line, box)
          && !line.heading()
          && line.linked() < MOST_LINKED
          && line.text().length() >= SHORTEST_SUMMARY
          && PageText.endsSentence(line.text())) {
        summary.add(line.text());
      } else {
        break;
      }
    }
    String title = lines.get(at).text();
    return summary.isEmpty() || summary.stream().mapToInt(String::length).sum() > LONGEST_SUMMARY
        ? Optional.empty()
        : Optional.of(
            new Teaser(lines.get(at).element(), "", title, List.copyOf(summary), published));
  }

  /** The block that holds a link and nothing else, or null where it stands in running text. */
  private static @Nullable Element heading(Element link, Measures measures) {
    Element heading = link;
    while (heading.parent() != null
        && !PageText.isBlock(heading)
        && measures.get(heading.parent()).length == measures.get(link).length) {
      heading = heading.parent();
    }
    boolean alone = PageText.isBlock(heading);
    Element parent = heading.parent();
    // <a>headline</a><p>summary</p>: no block of its own, but blocks follow.
    boolean beforeBlocks = parent != null && measures.get(parent).holdsBlock;
    return alone || beforeBlocks || endsItsLine(heading) ? heading : null;
  }

  /** Whether a line break follows: {@code <a>headline</a><br>summary}. */
  private static boolean endsItsLine(Element heading) {
    Node next = heading.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    return next instanceof Element element && element.nameIs("br");
  }

  private Optional<Teaser> teaser(Element link, Element heading, String title) {
    Element card = heading;
    for (int level = 0; level < CARD_LEVELS; level++) {
      Element above = card.parent();
      if (above == null || above.nameIs("body") || linksElsewhere(above, link)) {
        return Optional.empty();
      }
      card = above;
      List<String> summary = new ArrayList<>();
      Optional<PublicationTime> published = Optional.empty();
      int length = 0;
      for (Piece piece : pieces.of(card)) {
        Optional<PublicationTime> time = datelines.read(piece.text(), "dateline");
        if (time.isPresent()) {
          published = published.or(() -> time);
        } else if (piece.linked() < MOST_LINKED
            && !PageText.key(piece.text()).equals(PageText.key(title))) {
          summary.add(piece.text());
          length += piece.text().length();
        }
      }
      if (length > LONGEST_SUMMARY) {
        return Optional.empty();
      }
      summary.removeIf(line -> line.length() < SHORTEST_SUMMARY);
      if (!summary.isEmpty()) {
        return Optional.of(
            new Teaser(card, link.absUrl("href"), title, List.copyOf(summary), published));
      }
    }
    return Optional.empty();
  }

  /** Whether an element holds another headline than a link's own. */
  private static boolean linksElsewhere(Element element, Element link) {
    String address = link.attr("href");
    return element
        .selectStream("a[href]")
        .filter(other -> !other.attr("href").equals(address))
        .anyMatch(other -> PageText.of(other).length() >= SHORTEST_TITLE);
  }
}
