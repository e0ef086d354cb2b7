package io.unionfacts.run.input.html;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.ArticleBuilder;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.BylineReader;
import io.unionfacts.extract.article.DatelineReader;
import io.unionfacts.extract.article.LineClassifier;
import io.unionfacts.extract.article.PageCues;
import io.unionfacts.extract.article.PublicationTime;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.article.SavedTextReader;
import io.unionfacts.extract.text.VietnameseText;
import io.unionfacts.run.input.html.MarkupCues.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages of any site: the main article with its metadata, and the teasers around it.
 * Immutable and thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Nodes of a page are the same when they are one object.
public final class HtmlArticleReader {
  /** A body with less prose than this may have lost its text to an unlucky name. */
  private static final int LITTLE_PROSE = 200;

  private static final int LEAST_PROSE = 30;
  private static final int LONGEST_BOILERPLATE_LINE = 120;
  private static final int LONGEST_HEADING = 150;
  private static final int LONGEST_LINK = 250;
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_LEAD = 1000;
  private static final int SHORTEST_LEAD = 30;
  private static final double MOSTLY_LINKED = 0.6;

  private final MarkupCues markup = MarkupCues.standard();
  private final PageCues cues = PageCues.standard();
  private final SiteProfiles profiles = SiteProfiles.standard();
  private final DatelineReader datelines = new DatelineReader(cues);
  private final BylineReader bylines = new BylineReader(cues);
  private final MainContent mainContent = new MainContent(markup);
  private final Pieces pieces = new Pieces(markup);
  private final Teasers teasers = new Teasers(pieces, datelines, cues);
  private final SavedTextReader savedText = SavedTextReader.with(cues, LineClassifier.none());

  private HtmlArticleReader() {}

  /** A reader with the cues and site profiles that ship with unionfacts. */
  public static HtmlArticleReader standard() {
    return new HtmlArticleReader();
  }

  /**
   * Reads a page.
   *
   * @param html its markup
   * @param address where it was fetched, when known
   * @return its main article first, then its teasers; empty if there is no article
   */
  public List<Article> read(String html, Optional<String> address) {
    return new Page(html, address).read();
  }

  /** A time as metadata write it: ISO 8601, or any form of a dateline. */
  public static Optional<PublicationTime> metadataTime(String text, DatelineReader datelines) {
    return PageMetadata.time(text, datelines);
  }

  /** The host of an address, without "www.". */
  public static Optional<String> host(String url) {
    return PageMetadata.host(url);
  }

  /** One page while it is read. */
  private final class Page {
    private final String html;
    private final Document document;
    private final PageMetadata metadata;
    private final SiteProfiles.Profile profile;
    private final ArticleBuilder article = new ArticleBuilder(Role.MAIN);
    private final Set<String> leads = new HashSet<>();
    private String title = "";
    private boolean vietnamese;

    Page(String html, Optional<String> address) {
      this.html = html;
      this.document = Jsoup.parse(html, address.orElse(""));
      this.metadata = PageMetadata.of(document, address, datelines);
      this.profile = profiles.of(metadata.site());
    }

    List<Article> read() {
      Element headline = headline();
      title = title(headline);
      Optional<String> kicker = kicker(headline);
      List<Teasers.Teaser> found = teasers.of(document);
      List<Teasers.Teaser> unlinked = teasers.unlinked(document, title);
      Optional<Element> leadElement = lead(headline, found);
      Optional<String> lead = leadElement.map(PageText::of).filter(text -> !text.isEmpty());
      Optional<String> visibleAuthor = visibleAuthor();
      Optional<PublicationTime> visibleDate = visibleDate(headline);

      profile.remove().ifPresent(remove -> document.select(remove).forEach(Element::remove));
      List<Element> roots = roots();
      if (profile.lead().isEmpty() && leadElement.filter(e -> !leads(e, roots)).isPresent()) {
        lead = Optional.empty();
      }
      List<Piece> body = body(roots);
      if (body.stream().mapToInt(piece -> piece.text().length()).sum() < LEAST_PROSE) {
        return List.of();
      }
      if (headline == null && metadata.title().isEmpty()) {
        title = headingAbove(body).orElse(title);
      }
      vietnamese = body.stream().anyMatch(piece -> VietnameseText.is(piece.text()));
      int end = end(body);
      List<Article> articles = new ArrayList<>();
      List<Teasers.Teaser> outside = outside(found, roots, body.subList(0, end));
      List<Piece> own = without(body.subList(0, end), outside);
      kicker.ifPresent(text -> article.add(BlockKind.KICKER, text));
      if (!title.isEmpty()) {
        article.add(BlockKind.TITLE, title);
      }
      addBody(own, lead);
      article
          .author(metadata.author())
          .author(visibleAuthor)
          .published(metadata.published())
          .published(visibleDate)
          .published(metadata.url().flatMap(PageMetadata::dayInAddress))
          .site(metadata.site())
          .url(metadata.url());
      Article main = article.build(0);
      if (main.blocks().stream().noneMatch(block -> block.kind() == BlockKind.PARAGRAPH)
          && main.lead().isEmpty()) {
        return List.of();
      }
      articles.add(main);
      Set<String> lines = own.stream().map(Piece::text).collect(Collectors.toSet());
      unlinked.stream()
          .filter(teaser -> teaser.summary().stream().noneMatch(lines::contains))
          .forEach(outside::add);
      addTeasers(articles, outside, body, end);
      return articles;
    }

    private void addTeasers(
        List<Article> articles, List<Teasers.Teaser> outside, List<Piece> body, int end) {
      Set<String> titles = new HashSet<>();
      titles.add(PageText.key(title));
      for (Teasers.Teaser teaser : outside) {
        if (titles.add(PageText.key(teaser.title()))) {
          articles.add(teaser.article(articles.size(), metadata.site(), Optional.empty()));
        }
      }
      for (Article teaser : teasersBelow(body, end)) {
        if (titles.add(PageText.key(teaser.title().orElse("")))) {
          articles.add(withSeq(teaser, articles.size()));
        }
      }
    }

    /** Teasers that stand as plain lines below the text, after "Tin khác" or the like. */
    private List<Article> teasersBelow(List<Piece> body, int end) {
      if (end >= body.size()) {
        return List.of();
      }
      StringBuilder text = new StringBuilder(title.isEmpty() ? "-" : title);
      for (Piece piece : body) {
        text.append("\n\n").append(piece.text());
      }
      return savedText.read(text.toString()).stream()
          .filter(article -> article.role() == Role.TEASER)
          .toList();
    }

    private Article withSeq(Article teaser, int seq) {
      ArticleBuilder copy = new ArticleBuilder(Role.TEASER);
      for (Block block : teaser.blocks()) {
        copy.add(block.kind(), block.text());
      }
      return copy.published(teaser.published()).site(metadata.site()).build(seq);
    }

    /** Teasers that are no part of the main text: outside of it, or a list of cards in it. */
    private List<Teasers.Teaser> outside(
        List<Teasers.Teaser> found, List<Element> roots, List<Piece> body) {
      Set<Element> ends = new HashSet<>(roots);
      Set<Element> around = new HashSet<>();
      roots.forEach(root -> addWithParents(root, around));
      Set<String> lines = body.stream().map(Piece::text).collect(Collectors.toSet());
      List<Teasers.Teaser> outside = new ArrayList<>();
      for (Teasers.Teaser teaser : found) {
        boolean holdsText = around.contains(teaser.card());
        boolean inside = isWithinAny(teaser.card(), ends);
        boolean alone = inside && !isInList(teaser, found);
        boolean aboutPage = same(teaser.title(), title);
        // A summary that is a line of the article: the page's card of itself.
        boolean repeats = !inside && teaser.summary().stream().anyMatch(lines::contains);
        if (!holdsText && !alone && !aboutPage && !repeats) {
          outside.add(teaser);
        }
      }
      return outside;
    }

    /** Whether another teaser stands right before or after one. */
    private static boolean isInList(Teasers.Teaser teaser, List<Teasers.Teaser> all) {
      Element before = teaser.card().previousElementSibling();
      Element after = teaser.card().nextElementSibling();
      return all.stream()
          .map(Teasers.Teaser::card)
          .anyMatch(card -> card == before || card == after);
    }

    private List<Piece> without(List<Piece> body, List<Teasers.Teaser> teasers) {
      Set<Element> cards = teasers.stream().map(Teasers.Teaser::card).collect(Collectors.toSet());
      return body.stream().filter(piece -> !isWithinAny(piece.element(), cards)).toList();
    }

    private static void addWithParents(Element element, Set<Element> elements) {
      Element e = element;
      while (e != null && elements.add(e)) {
        e = e.parent();
      }
    }

    private static boolean isWithinAny(Element inner, Set<Element> outer) {
      for (Element e = inner; e != null; e = e.parent()) {
        if (outer.contains(e)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isWithin(Element inner, Element outer) {
      for (Element e = inner; e != null; e = e.parent()) {
        if (e == outer) {
          return true;
        }
      }
      return false;
    }

    private List<Element> roots() {
      Optional<Element> known = profile.body().flatMap(body -> first(document, body));
      if (known.isPresent()) {
        return List.of(known.get());
      }
      mainContent.strip(document);
      return mainContent.find(document);
    }

    /** The lines of the main text; from the page unstripped where stripping left too little. */
    private List<Piece> body(List<Element> roots) {
      List<Piece> body = new ArrayList<>();
      for (Element root : roots) {
        body.addAll(pieces.of(root));
      }
      int length = length(body);
      if (length < LITTLE_PROSE && profile.body().isEmpty()) {
        Document whole = Jsoup.parse(html);
        whole.select("script, style, noscript, template, nav, footer").remove();
        List<Piece> more = new ArrayList<>();
        for (Element root : mainContent.find(whole)) {
          more.addAll(pieces.of(root));
        }
        if (length(more) > 2 * length) {
          return more;
        }
      }
      int linked = metadata.body().map(String::length).orElse(0);
      if (linked > LITTLE_PROSE && linked > 3 * length) {
        return linkedBody(metadata.body().orElse(""));
      }
      return body;
    }

    private List<Piece> linkedBody(String text) {
      List<Piece> lines = new ArrayList<>();
      for (String line : PageText.unescape(text).split("\n", -1)) {
        String stripped = PageText.squeeze(Jsoup.parse(line).text());
        if (!stripped.isEmpty()) {
          lines.add(new Piece(stripped, document.body(), 0, false, false));
        }
      }
      return lines;
    }

    private static int length(List<Piece> pieces) {
      return pieces.stream()
          .filter(piece -> piece.linked() < 0.5)
          .mapToInt(piece -> piece.text().length())
          .sum();
    }

    /** Where the main text ends and other articles or comments begin. */
    private int end(List<Piece> body) {
      int all = length(body);
      int sofar = 0;
      for (int i = 0; i < body.size(); i++) {
        Piece piece = body.get(i);
        boolean marker =
            cues.isLine(PageCues.Kind.TAIL, piece.text())
                || cues.isLine(PageCues.Kind.COMMENTS, piece.text())
                || (piece.text().length() < 60 && markup.ends(piece.text()));
        if (marker && sofar > 100 && (vietnamese || (sofar * 2 > all && !goesOn(body, i)))) {
          return i;
        }
        sofar += piece.linked() < 0.5 ? piece.text().length() : 0;
      }
      return body.size();
    }

    /** Whether the paragraphs before a line go on behind it: a box in the midst of the text. */
    private static boolean goesOn(List<Piece> body, int at) {
      for (int before = at - 1; before >= 0; before--) {
        if (isProse(body.get(before))) {
          Element around = body.get(before).element().parent();
          return body.subList(at + 1, body.size()).stream()
              .anyMatch(piece -> isProse(piece) && piece.element().parent() == around);
        }
      }
      return false;
    }

    private static boolean isProse(Piece piece) {
      return piece.element().nameIs("p") && piece.linked() < 0.3 && piece.text().length() > 80;
    }

    private void addBody(List<Piece> body, Optional<String> lead) {
      int start = start(body);
      int last = lastProse(body);
      lead.filter(text -> body.stream().noneMatch(piece -> same(piece.text(), text)))
          .ifPresent(text -> article.add(BlockKind.LEAD, text));
      lead.ifPresent(text -> leads.add(PageText.key(text)));
      metadata.description().ifPresent(text -> leads.add(PageText.key(text)));
      boolean caption = false;
      for (int i = start; i <= Math.max(last, start) && i < body.size(); i++) {
        Piece piece = body.get(i);
        boolean below = caption;
        caption = i > start && same(piece.text(), title);
        if (piece.heading() && isAboveLinks(body, i)) {
          article.add(BlockKind.RELATED, piece.text());
        } else if (!caption) {
          addPiece(piece, below && piece.text().length() < 400);
        }
      }
      for (int i = Math.max(last + 1, start); i < body.size(); i++) {
        addTail(body.get(i));
      }
    }

    /** The first line of the article: below its headline, where that stands among the lines. */
    private int start(List<Piece> body) {
      for (int i = 0; i < body.size() && i < 30; i++) {
        if (same(body.get(i).text(), title)) {
          return i + 1;
        }
        boolean prose = body.get(i).text().length() > 200 && body.get(i).linked() < 0.3;
        if (prose) {
          break;
        }
      }
      return 0;
    }

    private int lastProse(List<Piece> body) {
      for (int i = body.size() - 1; i >= 0; i--) {
        Piece piece = body.get(i);
        boolean prose = PageText.endsSentence(piece.text()) || piece.text().length() > 100;
        if ((prose || isListItem(body, i))
            && piece.linked() < MOSTLY_LINKED
            && !isBoilerplate(piece)) {
          return i;
        }
      }
      return body.size() - 1;
    }

    /** A short line among others of its kind, as of a list of ingredients. */
    private static boolean isListItem(List<Piece> body, int i) {
      int alike = 0;
      for (int j = i; j >= 0 && isItem(body.get(j), body.get(i)); j--) {
        alike++;
      }
      return alike >= 3;
    }

    private static boolean isItem(Piece piece, Piece like) {
      return piece.linked() < 0.5
          && piece.text().length() >= SHORTEST_TITLE
          && piece.element().parent() == like.element().parent()
          && piece.element().normalName().equals(like.element().normalName());
    }

    private boolean isBoilerplate(Piece piece) {
      return piece.text().length() <= LONGEST_BOILERPLATE_LINE
          && (markup.opens(Kind.LINE, piece.text())
              || cues.isLine(PageCues.Kind.NOISE, piece.text()));
    }

    /** Whether a list of links follows: one alone may credit a picture. */
    private static boolean isAboveLinks(List<Piece> body, int at) {
      return at + 2 < body.size() && isLink(body.get(at + 1)) && isLink(body.get(at + 2));
    }

    private static boolean isLink(Piece piece) {
      return piece.linked() >= MOSTLY_LINKED && piece.text().length() < LONGEST_LINK;
    }

    private void addPiece(Piece piece, boolean belowHeadline) {
      String text = piece.text();
      Optional<PublicationTime> time = datelines.read(text, "dateline");
      boolean opened = article.has(BlockKind.PARAGRAPH);
      boolean lead = leads.contains(PageText.key(text));
      if (time.isPresent()) {
        article.published(metadata.published()).published(time).add(BlockKind.DATELINE, text);
      } else if (markup.isDateline(text, metadata.site().orElse(""), !opened)) {
        article.add(BlockKind.DATELINE, text);
      } else if (isLink(piece)) {
        article.add(BlockKind.RELATED, text);
      } else if (isBoilerplate(piece)) {
        return;
      } else if (!opened && isByline(piece)) {
        article.add(BlockKind.BYLINE, text);
      } else if (!opened && !article.has(BlockKind.LEAD) && lead) {
        article.add(BlockKind.LEAD, text);
      } else if (piece.caption() || belowHeadline) {
        article.add(BlockKind.CAPTION, text);
      } else if (piece.heading() && text.length() <= LONGEST_HEADING) {
        article.add(BlockKind.HEADING, text);
      } else {
        article.add(BlockKind.PARAGRAPH, text);
      }
    }

    /** A line below the last prose: the byline, or nothing of the article. */
    private void addTail(Piece piece) {
      if (vietnamese && !article.hasAuthor()) {
        bylines
            .line(piece.text())
            .ifPresent(
                byline -> {
                  article.author(byline.author());
                  article.add(BlockKind.BYLINE, piece.text());
                });
      }
    }

    private boolean isByline(Piece piece) {
      boolean by = piece.text().toLowerCase(Locale.ROOT).startsWith("by ");
      return piece.text().length() < 80
          && (by || markup.marks(Kind.AUTHOR, piece.element()))
          && !PageText.endsSentence(piece.text());
    }

    private @Nullable Element headline() {
      Optional<Element> known = profile.title().flatMap(selector -> first(document, selector));
      if (known.isPresent()) {
        return known.get();
      }
      Element best = null;
      double most = 0;
      Optional<String> said = metadata.title().or(() -> nonBlank(document.title()));
      for (Element heading : document.select("h1, h2, h3, h4, [itemprop=headline]")) {
        String text = PageText.of(heading);
        double likeness = said.map(other -> likeness(text, other)).orElse(0.0);
        double score = likeness + (heading.nameIs("h1") ? 0.2 : 0);
        double enough = heading.nameIs("h3") || heading.nameIs("h4") ? 0.9 : 0.5;
        if (!text.isEmpty() && score > most && (likeness > enough || heading.nameIs("h1"))) {
          best = heading;
          most = score;
        }
      }
      return best;
    }

    private String title(@Nullable Element headline) {
      if (headline != null) {
        return PageText.of(headline);
      }
      return metadata
          .title()
          .or(() -> nonBlank(document.title()))
          .map(Page::withoutSite)
          .orElse("");
    }

    /** The heading above the first prose: the headline of pages that mark none up. */
    private static Optional<String> headingAbove(List<Piece> body) {
      for (Piece piece : body) {
        boolean prose = PageText.endsSentence(piece.text()) && piece.text().length() > 80;
        if (prose || (piece.heading() && piece.text().length() >= SHORTEST_TITLE)) {
          return Optional.of(piece).filter(Piece::heading).map(Piece::text);
        }
      }
      return Optional.empty();
    }

    /** A page's title without the site's name behind it: "Headline | Site". */
    private static String withoutSite(String title) {
      for (String separator : new String[] {" | ", " - ", " – ", " — ", " :: ", " » "}) {
        int at = title.lastIndexOf(separator);
        if (at > 0 && at >= title.length() / 2) {
          return title.substring(0, at).strip();
        }
      }
      return title;
    }

    /** The share of two texts' words that they have in common, 0 to 1. */
    private static double likeness(String a, String b) {
      Set<String> first = words(a);
      Set<String> second = words(b);
      if (first.isEmpty() || second.isEmpty()) {
        return 0;
      }
      Set<String> common = new HashSet<>(first);
      common.retainAll(second);
      return (double) common.size()
          / Math.min(first.size(), second.size())
          * Math.min(1.0, first.size() / 3.0);
    }

    private static Set<String> words(String text) {
      Set<String> words = new HashSet<>();
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }

    private Optional<String> kicker(@Nullable Element headline) {
      Optional<String> known =
          profile.kicker().flatMap(selector -> first(document, selector)).map(PageText::of);
      if (known.isPresent() || headline == null) {
        return known.filter(text -> !text.isEmpty());
      }
      Element above = headline.previousElementSibling();
      return Optional.ofNullable(above)
          .filter(element -> element.childrenSize() < 3)
          .filter(
              element -> markup.marks(Kind.KICKER, element) || element.text().strip().endsWith(":"))
          .map(PageText::of)
          .filter(text -> !text.isEmpty() && text.length() <= LONGEST_HEADING);
    }

    /** The summary below the headline, by its class or because the metadata repeat it. */
    private Optional<Element> lead(@Nullable Element headline, List<Teasers.Teaser> teasers) {
      Optional<Element> known = profile.lead().flatMap(selector -> first(document, selector));
      if (known.isPresent() || headline == null) {
        return known;
      }
      Set<Element> cards =
          teasers.stream()
              .filter(teaser -> !same(teaser.title(), title))
              .map(Teasers.Teaser::card)
              .collect(Collectors.toSet());
      Element scope = headline.parent();
      for (int level = 0; level < 3 && scope != null && !scope.nameIs("body"); level++) {
        for (Element element : scope.getAllElements()) {
          if (element != scope
              && markup.marks(Kind.LEAD, element)
              && !isPicture(element)
              && !isWithinAny(element, cards)
              && comesAfter(element, headline)) {
            String text = PageText.of(element);
            if (text.length() >= SHORTEST_LEAD
                && text.length() <= LONGEST_LEAD
                && PageText.linkDensity(element) < 0.3) {
              return Optional.of(element);
            }
          }
        }
        scope = scope.parent();
      }
      return Optional.empty();
    }

    /** Whether an element is a picture's caption or holds one. */
    private boolean isPicture(Element element) {
      return element.closest("figure") != null
          || element.getAllElements().stream()
              .anyMatch(e -> e.nameIs("figcaption") || markup.marks(Kind.CAPTION, e));
    }

    /** Whether a lead is still on the stripped page, and not below the main text. */
    private boolean leads(Element lead, List<Element> roots) {
      if (roots.isEmpty() || isWithinAny(lead, new HashSet<>(roots))) {
        return true;
      }
      return lead.root() == document && !comesAfter(lead, roots.get(roots.size() - 1));
    }

    private static boolean comesAfter(Element element, Element other) {
      if (isWithin(element, other) || isWithin(other, element)) {
        return false;
      }
      Element root = element.root();
      for (Element e : root.getAllElements()) {
        if (e == other) {
          return true;
        }
        if (e == element) {
          return false;
        }
      }
      return false;
    }

    private Optional<String> visibleAuthor() {
      Optional<String> known =
          profile.author().flatMap(selector -> first(document, selector)).map(PageText::of);
      if (known.isPresent()) {
        return known.flatMap(this::authorIn);
      }
      for (Element element : document.select("[rel=author], [itemprop=author], [class], [id]")) {
        boolean marked =
            element.hasAttr("rel")
                || element.hasAttr("itemprop")
                || markup.marks(Kind.AUTHOR, element);
        if (marked && PageText.length(element) < 80) {
          Optional<String> author = authorIn(PageText.of(element));
          if (author.isPresent()) {
            return author;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<String> authorIn(String text) {
      String name = text;
      String folded = text.toLowerCase(Locale.ROOT);
      if (folded.startsWith("by ")) {
        name = text.substring(3);
      }
      return bylines.line(name).flatMap(BylineReader.Byline::author);
    }

    private Optional<PublicationTime> visibleDate(@Nullable Element headline) {
      Optional<PublicationTime> known =
          profile.date().flatMap(selector -> first(document, selector)).flatMap(this::dateIn);
      if (known.isPresent()) {
        return known;
      }
      Element scope = headline == null ? document.body() : headline.parent();
      for (int level = 0; level < 4 && scope != null; level++) {
        for (Element element : scope.select("time, [class], [id]")) {
          if (element.nameIs("time") || markup.marks(Kind.DATE, element)) {
            Optional<PublicationTime> date = dateIn(element);
            if (date.isPresent()) {
              return date;
            }
          }
        }
        scope = scope.parent();
      }
      return Optional.empty();
    }

    private Optional<PublicationTime> dateIn(Element element) {
      Optional<PublicationTime> text = datelines.read(PageText.of(element), "dateline");
      return text.isPresent() || !element.hasAttr("datetime")
          ? text
          : PageMetadata.time(element.attr("datetime"), datelines);
    }

    private static Optional<Element> first(Document document, Evaluator selector) {
      return Optional.ofNullable(document.selectFirst(selector));
    }

    private static Optional<String> nonBlank(String text) {
      return Optional.of(PageText.squeeze(text)).filter(squeezed -> !squeezed.isEmpty());
    }

    private static boolean same(String a, String b) {
      String key = PageText.key(a);
      return !key.isEmpty() && key.equals(PageText.key(b));
    }
  }
}
