package io.unionfacts.extract.article;

import io.unionfacts.extract.article.PageCues.Kind;
import io.unionfacts.extract.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a page that was saved as plain text into its main article and the teasers around it.
 * Immutable and thread-safe.
 *
 * <p>A saved page shows, in this order: a kicker ("Thị xã Sơn Tây:"), the headline, the lead, links
 * to related articles, the paragraphs, photo captions below a repeated headline, the byline, and
 * after a line such as "Có thể bạn quan tâm" other articles, each with its headline twice and a
 * summary. Any of these may be missing; of plain text the first line is the headline and the rest
 * paragraphs.
 */
public final class SavedTextReader {
  /** What refers back to the text before, as no headline does: "Dịp này, LĐLĐ huyện đã trao …". */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:(?:Nhân|Trong|Cũng|Cũng trong) dịp này|Dịp này|Tại (?:hội nghị|buổi|lễ|đây)"
              + "|Theo đó|Trong đó|Trước đó|Sau đó|Ngoài ra|Bên cạnh đó|Đồng thời|Tuy nhiên|Qua đó"
              + "|Kết thúc)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What a paragraph has, even one whose full stop was left out, and no row of headlines. */
  private static final Pattern TELLS =
      Pattern.compile(
          "^(?:Kết quả|Có \\d|(?:Đến|Tới|Về|Cùng|Tham) dự|Hiện(?: nay)?|Đến nay|Tính đến|Năm (?:học )?\\d|Ngày \\d|Sáng|Chiều|Theo)\\b"
              + "| đã (?:được|có|tổ chức|trao|tặng|thực hiện|hỗ trợ|kết nạp|thành lập|vận động|triển khai)\\b"
              + "|,? trong đó\\b|;",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Shorter lines without a full stop can be headings or links; longer ones are prose. */
  private static final int LONGEST_HEADING = 120;

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_CAPTION = 500;
  private static final int SHORTEST_PROSE = 80;
  private static final int SHORTEST_TITLE = 12;

  /** Headlines hold a full stop now and then; a paragraph that lacks its last has more. */
  private static final int MOST_SENTENCES_OF_LINKS = 2;

  private static final Sentences SENTENCES = Sentences.standard();

  /** So many menu entries above the headline show that the first line isn't it. */
  private static final int MENU_ENTRIES = 2;

  /** With more headline-like lines above the first prose, those are menus. */
  private static final int MOST_ABOVE = 3;

  /** How far above its text a headline may stand, in lines. */
  private static final int TITLE_REACH = 40;

  /** The characters of a notice above the headline that reads like text. */
  private static final int LONGEST_NOTICE = 200;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** How far below its text an article may be signed, in lines. */
  private static final int SIGNATURE = 3;

  /**
   * With more of them between the first prose and the second, the first is a notice; with more of
   * them and no prose at all, most are menus.
   */
  private static final int MOST_APART = 10;

  private final PageCues cues;
  private final DatelineReader datelines;
  private final BylineReader bylines;
  private final Headlines headlines;
  private final LineClassifier classifier;

  private SavedTextReader(PageCues cues, LineClassifier classifier) {
    this.cues = cues;
    this.classifier = classifier;
    this.datelines = new DatelineReader(cues);
    this.bylines = new BylineReader(cues);
    this.headlines = new Headlines(cues);
  }

  /** A reader with the cues that ship with unionfacts. */
  public static SavedTextReader standard() {
    return with(PageCues.standard(), LineClassifier.none());
  }

  /**
   * A reader with cues of the caller's own.
   *
   * @param classifier is asked on pages whose menus the cues don't know
   */
  public static SavedTextReader with(PageCues cues, LineClassifier classifier) {
    return new SavedTextReader(cues, classifier);
  }

  /**
   * Reads a page.
   *
   * @param text the page's text, NFC, lines apart by line feeds
   * @return its main article first, then its teasers in page order; empty if there is no article
   */
  public List<Article> read(String text) {
    List<Line> lines = lines(text);
    return isInMenus(lines) ? readInMenus(lines) : readByRules(lines);
  }

  /** Reads a page of which the classifier may know what its lines are, or else which are text. */
  private List<Article> readInMenus(List<Line> lines) {
    List<String> texts = lines.stream().map(Line::text).toList();
    List<Optional<BlockKind>> kinds = classifier.kinds(texts);
    if (kinds.contains(Optional.of(BlockKind.TITLE))) {
      return readKnown(lines, kinds);
    }
    return Stretch.of(classifier.likelihoods(texts), texts, cues::isWall)
        .map(stretch -> readStretch(lines, stretch))
        .orElseGet(() -> readByRules(lines));
  }

  private List<Article> readByRules(List<Line> lines) {
    int titleAt = titleAt(lines);
    if (titleAt < 0) {
      return List.of();
    }
    List<Article> articles = new ArrayList<>();
    Main main = new Main(lines, titleAt);
    articles.add(main.read());
    addTeasers(lines, main.end, articles);
    return articles;
  }

  /**
   * Whether a page begins with so many short lines that none of them is surely the headline,
   * perhaps with a notice above or among them.
   */
  private boolean isInMenus(List<Line> lines) {
    int above = 0;
    boolean notice = false;
    for (Line line : lines) {
      if (isProse(line.text())) {
        if (notice || above > MOST_ABOVE) {
          return above > (notice ? MOST_APART : MOST_ABOVE);
        }
        notice = true;
        above = 0;
      }
      boolean known = cues.isLine(Kind.NAVIGATION, line.text());
      above += !known && isHeadlineCandidate(line.text()) ? 1 : 0;
    }
    return !notice && above > MOST_APART;
  }

  /** Reads a page of whose lines it is known what they are to the main article. */
  private List<Article> readKnown(List<Line> lines, List<Optional<BlockKind>> kinds) {
    ArticleBuilder article = new ArticleBuilder(Role.MAIN);
    int lastText = kinds.lastIndexOf(Optional.of(BlockKind.PARAGRAPH));
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (kinds.get(i).isPresent()) {
        readKnownLine(lines.get(i).text(), kinds.get(i).get(), i == lastText, article);
        end = i + 1;
      }
    }
    List<Article> articles = new ArrayList<>(List.of(article.build(0)));
    addTeasersBelow(lines, end, articles);
    return articles;
  }

  private void readKnownLine(String line, BlockKind kind, boolean last, ArticleBuilder article) {
    switch (kind) {
      case TITLE -> addTitle(line, article);
      case PARAGRAPH -> addParagraph(line, last, article);
      case BYLINE, DATELINE -> {
        SignedLine signed = SignedLine.read(line, cues);
        article.published(signed.published()).add(kind, line);
        if (kind == BlockKind.BYLINE) {
          article.author(signed.author());
        }
      }
      default -> article.add(kind, line);
    }
  }

  /** Adds the headline that a line holds or begins with, and returns it. */
  private String addTitle(String line, ArticleBuilder article) {
    int cut = headlines.end(line, LONGEST_TITLE);
    String title = Lines.strip(line.substring(0, cut));
    article.add(BlockKind.TITLE, title);
    if (cut < line.length()) {
      article.add(BlockKind.PARAGRAPH, line.substring(cut));
    }
    return title;
  }

  /** Adds a paragraph, and the byline that the last one may run into. */
  private void addParagraph(String line, boolean last, ArticleBuilder article) {
    int cut = last && !article.hasAuthor() ? bylines.runInStart(line) : -1;
    if (cut < 0) {
      article.add(BlockKind.PARAGRAPH, line);
      return;
    }
    String run = line.substring(cut);
    article.add(BlockKind.PARAGRAPH, line.substring(0, cut));
    bylines.line(Lines.strip(run)).ifPresent(byline -> article.author(byline.author()));
    article.add(BlockKind.BYLINE, run);
  }

  /** Adds the teasers below the end of the main article, from what opens them on. */
  private void addTeasersBelow(List<Line> lines, int end, List<Article> articles) {
    for (int i = end; i < lines.size(); i++) {
      if (cues.isLine(Kind.TAIL, lines.get(i).text()) || isTeaserHeadline(lines, i)) {
        addTeasers(lines, i, articles);
        break;
      }
    }
  }

  /** Reads the article whose text is a stretch of the page. */
  private List<Article> readStretch(List<Line> lines, Stretch stretch) {
    int titleAt = titleOf(lines, stretch);
    List<Line> kept = new ArrayList<>();
    if (titleAt > 0 && isKicker(lines.get(titleAt - 1).text())) {
      kept.add(lines.get(titleAt - 1));
    }
    int title = kept.size();
    for (int i = titleAt; i < Math.min(lines.size(), stretch.end() + SIGNATURE); i++) {
      String line = lines.get(i).text();
      boolean text = stretch.holds(i);
      boolean head = i < stretch.start() && isBelowHeadline(line);
      boolean foot = i >= stretch.end() && bylines.line(line).isPresent();
      if (i == titleAt || text || head || foot) {
        kept.add(lines.get(i));
      }
    }
    List<Article> articles = new ArrayList<>(List.of(new Main(kept, title).read()));
    addTeasersBelow(lines, stretch.end(), articles);
    return articles;
  }

  /** Whether a line says when or by whom the article was written, as below a headline. */
  private boolean isBelowHeadline(String line) {
    return datelines.read(line, "dateline").isPresent()
        || cues.afterLabel(Kind.BYLINE, line).isPresent()
        || bylines.belowHeadline(line).isPresent();
  }

  /**
   * The headline of a text: of the lines above and at its beginning that may be one, the one with
   * the highest {@link HeadlineScore}.
   */
  private int titleOf(List<Line> lines, Stretch stretch) {
    Map<String, Integer> printed = new HashMap<>();
    lines.forEach(line -> printed.merge(Lines.headlineKey(line.text()), 1, Integer::sum));
    Set<String> body = new HashSet<>();
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (stretch.holds(i) && isProse(lines.get(i).text())) {
        body.addAll(words(lines.get(i).text()));
      }
    }
    int best = stretch.start();
    double most = 0;
    int last = stretch.start();
    int above = lines.get(last).text().length();
    while (above < LONGEST_NOTICE && last < stretch.end() - 1) {
      last++;
      above += lines.get(last).text().length();
    }
    for (int i = Math.max(0, stretch.start() - TITLE_REACH); i <= last; i++) {
      String line = lines.get(i).text();
      if (line.length() >= SHORTEST_TITLE
          && line.length() <= LONGEST_TITLE
          && !(i < stretch.start() ? line.endsWith(".") : Lines.endsSentence(line))
          && isHeadlineCandidate(line)) {
        boolean again = printed.getOrDefault(Lines.headlineKey(line), 1) > 1;
        double score =
            HeadlineScore.of(words(line), body, again, isSigned(lines, i), stretch.start() - i);
        if (score > most) {
          best = i;
          most = score;
        }
      }
    }
    return best;
  }

  private static List<String> words(String line) {
    return List.of(NO_WORD.split(line.toLowerCase(Locale.ROOT)));
  }

  /** Whether a date or a name stands right below a line. */
  private boolean isSigned(List<Line> lines, int at) {
    for (int i = at + 1; i <= Math.min(at + 3, lines.size() - 1); i++) {
      if (isBelowHeadline(lines.get(i).text()) || SignedLine.isOpened(lines.get(i).text(), cues)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A line that says something.
   *
   * @param text the line, stripped
   * @param group number of the run of lines without a blank one between them
   */
  private record Line(String text, int group) {}

  private List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int group = 0;
    boolean blank = false;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      String line = Lines.strip(text, start, end);
      start = end + 1;
      if (line.isEmpty()) {
        blank = true;
        continue;
      }
      if (blank) {
        group++;
        blank = false;
      }
      lines.add(new Line(line, group));
    }
    return lines;
  }

  /** Where the main headline stands, or -1. */
  private int titleAt(List<Line> lines) {
    int first = -1;
    int menu = 0;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (cues.isLine(Kind.NAVIGATION, line)) {
        menu++;
      } else if (isProse(line) && last >= 0) {
        break;
      } else if (isHeadlineCandidate(line)) {
        if (first < 0) {
          first = i;
        }
        if (line.length() >= SHORTEST_TITLE) {
          last = i;
        }
      }
    }
    return menu >= MENU_ENTRIES && last >= 0 ? last : first;
  }

  private boolean isHeadlineCandidate(String line) {
    return Lines.hasLetters(line, 2)
        && !isNoise(line)
        && !isKicker(line)
        && !cues.isLine(Kind.TAIL, line)
        && cues.afterLabel(Kind.BYLINE, line).isEmpty()
        && datelines.read(line, "dateline").isEmpty();
  }

  private boolean isNoise(String line) {
    return Lines.isMarksOnly(line) || cues.isLine(Kind.NOISE, line);
  }

  private static boolean isKicker(String line) {
    return line.endsWith(":") && line.length() <= LONGEST_HEADING;
  }

  private static boolean isProse(String line) {
    return line.length() >= SHORTEST_PROSE && Lines.endsSentence(line);
  }

  private boolean opensReport(String line) {
    return headlines.agencyStart(line) == 0;
  }

  /** The teasers from a line on. */
  private void addTeasers(List<Line> lines, int from, List<Article> articles) {
    boolean comments = false;
    int i = from;
    while (i < lines.size()) {
      String line = lines.get(i).text();
      String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
      if (cues.isWall(line)) {
        comments = cues.isLine(Kind.COMMENTS, line);
        i++;
      } else if (comments || !isHeadlineCandidate(line)) {
        i++;
      } else if (Lines.isSameHeadline(line, next)) {
        i = addTeaser(lines, i + 1, articles);
      } else if (!Lines.endsSentence(line) && isSummary(lines, afterHead(lines, i + 1))) {
        i = addTeaser(lines, i, articles);
      } else {
        i++;
      }
    }
  }

  /** Adds the teaser whose headline stands at a place, and returns the place after it. */
  private int addTeaser(List<Line> lines, int headline, List<Article> articles) {
    ArticleBuilder teaser = new ArticleBuilder(Role.TEASER);
    teaser.add(BlockKind.TITLE, lines.get(headline).text());
    int at = headline + 1;
    for (int end = afterHead(lines, at); at < end; at++) {
      String line = lines.get(at).text();
      Optional<BylineReader.Byline> byline = markedByline(line);
      if (byline.isPresent()) {
        teaser.author(byline.get().author()).add(BlockKind.BYLINE, line);
      } else {
        teaser.published(datelines.read(line, "dateline")).add(BlockKind.DATELINE, line);
      }
    }
    boolean summary = false;
    while (at < lines.size() && !endsTeaser(lines, at)) {
      String line = lines.get(at).text();
      if (summary && !Lines.endsSentence(line)) {
        break;
      }
      teaser.add(summary ? BlockKind.PARAGRAPH : BlockKind.LEAD, line);
      summary = true;
      at++;
    }
    if (summary) {
      articles.add(teaser.build(articles.size()));
    }
    return at;
  }

  private boolean endsTeaser(List<Line> lines, int at) {
    String line = lines.get(at).text();
    return isNoise(line) || cues.isWall(line) || isTeaserHeadline(lines, at);
  }

  /** Whether a line and the next are one headline printed twice. */
  private static boolean isTeaserHeadline(List<Line> lines, int at) {
    return at + 1 < lines.size()
        && Lines.isSameHeadline(lines.get(at).text(), lines.get(at + 1).text());
  }

  /** The place after the datelines and bylines below a headline. */
  private int afterHead(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && isHead(lines.get(at).text())) {
      at++;
    }
    return at;
  }

  private boolean isHead(String line) {
    return datelines.read(line, "dateline").isPresent() || markedByline(line).isPresent();
  }

  /** A teaser's byline tells itself from another headline by its stroke: "Lê Tân |". */
  private Optional<BylineReader.Byline> markedByline(String line) {
    return line.endsWith("|") ? bylines.belowHeadline(line) : Optional.empty();
  }

  private boolean isSummary(List<Line> lines, int at) {
    return at < lines.size()
        && !isTeaserHeadline(lines, at)
        && (isProse(lines.get(at).text()) || opensReport(lines.get(at).text()));
  }

  /** Reading of the main article. */
  private final class Main {
    private final List<Line> lines;
    private final int titleAt;
    private final ArticleBuilder article = new ArticleBuilder(Role.MAIN);
    private String title = "";
    private String slug = "";

    /** The line after the last that belongs to the article. */
    private int end;

    Main(List<Line> lines, int titleAt) {
      this.lines = lines;
      this.titleAt = titleAt;
      this.end = lines.size();
    }

    Article read() {
      readHead();
      int body = readTitle();
      end = endOfBody(body);
      if (!article.has(BlockKind.PARAGRAPH)) {
        body = readLead(body);
      }
      readBody(body);
      return article.build(0);
    }

    /** What stands above the headline: datelines, and the kicker right above it. */
    private void readHead() {
      for (int i = 0; i < titleAt; i++) {
        String line = lines.get(i).text();
        Optional<PublicationTime> published = datelines.read(line, "dateline");
        if (published.isPresent()) {
          article.published(published).add(BlockKind.DATELINE, line);
        } else if (i == titleAt - 1 && isKicker(line)) {
          article.add(BlockKind.KICKER, line);
        }
      }
    }

    private int readTitle() {
      String line = lines.get(titleAt).text();
      title = addTitle(line, article);
      slug = Lines.slug(title);
      int at = titleAt + 1;
      while (at < lines.size() && Lines.isSameHeadline(lines.get(at).text(), title)) {
        at++;
      }
      while (at < lines.size() && readHeadLine(lines.get(at).text())) {
        at++;
      }
      return at;
    }

    /** Whether a line right below the headline is a dateline, a labelled byline or noise. */
    private boolean readHeadLine(String line) {
      Optional<PublicationTime> published = datelines.read(line, "dateline");
      if (published.isPresent()) {
        article.published(published).add(BlockKind.DATELINE, line);
        return true;
      }
      Optional<BylineReader.Byline> byline =
          cues.afterLabel(Kind.BYLINE, line).isPresent()
              ? bylines.line(line)
              : bylines.belowHeadline(line);
      if (byline.isPresent()) {
        article.author(byline.get().author()).add(BlockKind.BYLINE, line);
        return true;
      }
      return readDatedByline(line) || isNoise(line);
    }

    /** Reads "HOÀI THU 20/08/2025 17:18": a name, then when it was published. */
    private boolean readDatedByline(String line) {
      if (!DatelineReader.hasYear(line)) {
        return false;
      }
      int from = Math.max(0, line.length() - DatelineReader.LONGEST - 1);
      for (int space = line.indexOf(' ', from); space > 0; space = line.indexOf(' ', space + 1)) {
        Optional<PublicationTime> published = datelines.read(line.substring(space + 1), "dateline");
        if (published.isPresent()) {
          boolean separated = "|-–,".indexOf(line.charAt(space - 1)) >= 0;
          String name = Lines.strip(line.substring(0, separated ? space - 1 : space));
          Optional<BylineReader.Byline> byline = bylines.line(name);
          if (byline.isPresent()) {
            article.author(byline.get().author()).published(published);
            article.add(BlockKind.BYLINE, line);
          }
          return byline.isPresent();
        }
      }
      return false;
    }

    /** The first line after the body that belongs to something else. */
    private int endOfBody(int body) {
      boolean prose = article.has(BlockKind.PARAGRAPH);
      for (int i = body; i < lines.size(); i++) {
        String line = lines.get(i).text();
        boolean teaser =
            isTeaserHeadline(lines, i) && !isCaptionHeadline(line) && !isDoubledCaption(i);
        if (prose && (cues.isWall(line) || teaser || opensTeasers(i))) {
          return i;
        }
        prose |= isProse(line);
      }
      return lines.size();
    }

    /**
     * Whether a heading of links opens teasers, behind which nothing of the text follows: it stands
     * below the closing byline, or the first link has a byline of its own.
     */
    private boolean opensTeasers(int at) {
      return cues.isLine(Kind.RELATED, lines.get(at).text())
          && (bylines.line(lines.get(at - 1).text()).isPresent()
              || (at + 2 < lines.size() && markedByline(lines.get(at + 2).text()).isPresent()));
    }

    /**
     * Whether a line printed twice is a photo's caption, which stands in the middle of a text: a
     * credit is in it, or more than a summary follows before the page turns to something else.
     */
    private boolean isDoubledCaption(int at) {
      String caption = lines.get(at).text();
      if (cues.all(Kind.PHOTO).stream().anyMatch(label -> caption.contains(label + ":"))) {
        return true;
      }
      int paragraphs = 0;
      for (int i = at + 2; i < lines.size(); i++) {
        String line = lines.get(i).text();
        if (cues.isWall(line) || isTeaserHeadline(lines, i)) {
          return false;
        }
        if (Lines.endsSentence(line)) {
          paragraphs++;
        } else if (paragraphs == 1 && bylines.line(line).isPresent()) {
          return true;
        }
        if (paragraphs > 1) {
          return true;
        }
      }
      return false;
    }

    private boolean isCaptionHeadline(String line) {
      return Lines.isSameHeadline(line, title) || (!slug.isEmpty() && line.equals(slug));
    }

    /** The lead and the related links below it; returns the first line after them. */
    private int readLead(int body) {
      if (body >= end || !separate(titleAt, body) || isCaptionHeadline(lines.get(body).text())) {
        return body;
      }
      String lead = lines.get(body).text();
      int links = endOfRelated(body + 1);
      if (links == body + 1 && !opensReport(lead) && end == lines.size()) {
        return body;
      }
      article.add(BlockKind.LEAD, lead);
      for (int i = body + 1; i < links; i++) {
        article.add(BlockKind.RELATED, lines.get(i).text());
      }
      return links;
    }

    /** Where the links end that stand right below the lead: headlines, not sentences. */
    private int endOfRelated(int from) {
      int at = from;
      while (at < end && !separate(from - 1, at) && isLink(lines.get(at).text())) {
        at++;
      }
      if (at > from || from >= end) {
        return at;
      }
      int group = lines.get(from).group();
      while (at < end && lines.get(at).group() == group && isLink(lines.get(at).text())) {
        at++;
      }
      boolean wholeGroup = at == end || lines.get(at).group() != group;
      boolean caption = isCaptionHeadline(lines.get(from).text());
      boolean several = at - from > 1;
      // What nothing follows is the end of the text, whatever its full stop.
      boolean runTogether =
          at > from
              && at < end
              && lines.get(from).text().length() > LONGEST_HEADING
              && !TELLS.matcher(lines.get(from).text()).find();
      return wholeGroup && !caption && (several || runTogether) ? at : from;
    }

    private boolean isLink(String line) {
      return !Lines.endsSentence(line)
          && !GOES_ON.matcher(line).lookingAt()
          && bylines.line(line).isEmpty()
          && !bylines.signsOff(line)
          && !isNoise(line)
          && SENTENCES.split(line).size() <= MOST_SENTENCES_OF_LINKS;
    }

    private boolean separate(int a, int b) {
      return lines.get(a).group() != lines.get(b).group();
    }

    private void readBody(int from) {
      boolean underHeadline = false;
      boolean links = false;
      int lastProse = lastProse(from);
      for (int i = from; i < end; i++) {
        String line = lines.get(i).text();
        if (underHeadline && !separate(i - 1, i) && !isCaptionHeadline(line)) {
          article.add(BlockKind.CAPTION, line);
          continue;
        }
        underHeadline = isCaptionHeadline(line);
        if (underHeadline || isNoise(line)) {
          continue;
        }
        if (i + 1 < end && isTeaserHeadline(lines, i)) {
          article.add(BlockKind.CAPTION, line);
          i++;
          continue;
        }
        if (cues.isLine(Kind.RELATED, line)) {
          links = true;
        } else if (links && isLink(line)) {
          article.add(BlockKind.RELATED, line);
        } else {
          links = false;
          readBodyLine(line, i >= lastProse);
        }
      }
    }

    /**
     * Reads a line of the body.
     *
     * @param last whether no prose follows
     */
    private void readBodyLine(String line, boolean last) {
      Optional<PublicationTime> published = datelines.read(line, "dateline");
      Optional<BylineReader.Byline> byline = last ? bylines.line(line) : Optional.empty();
      if (published.isPresent()) {
        article.published(published).add(BlockKind.DATELINE, line);
      } else if (byline.isPresent() && !article.hasAuthor()) {
        article.author(byline.get().author()).add(BlockKind.BYLINE, line);
      } else if (line.startsWith(">>") || cues.afterLabel(Kind.RELATED, line).isPresent()) {
        article.add(BlockKind.RELATED, line);
      } else if (slug.length() > SHORTEST_TITLE && line.startsWith(slug)) {
        readBelowSlug(Lines.strip(line.substring(slug.length())));
      } else if (isCaption(line) || (isHeading(line) && !last && isPictured(line))) {
        article.add(BlockKind.CAPTION, line);
      } else if (isHeading(line) && !last) {
        article.add(BlockKind.HEADING, line);
      } else {
        addParagraph(line, last, article);
      }
    }

    /** A photo's alternative text and what follows it on the line: its caption, or a link. */
    private void readBelowSlug(String rest) {
      boolean caption = Lines.endsSentence(rest) || headlines.hasPhotoCredit(rest);
      article.add(caption ? BlockKind.CAPTION : BlockKind.RELATED, rest);
    }

    /** The last line of the article's prose, {@code from} if there is none behind it. */
    private int lastProse(int from) {
      int at = end - 1;
      while (at > from && !isProseAmongSmall(at)) {
        at--;
      }
      return at;
    }

    /** Whether a line is no noise, byline or caption, as stand below the last of the prose. */
    private boolean isProseAmongSmall(int at) {
      String line = lines.get(at).text();
      boolean small = isNoise(line) || bylines.line(line).isPresent() || isCaption(line);
      return !small && !isCaptionHeadline(line) && !isCaptionHeadline(lines.get(at - 1).text());
    }

    private boolean isCaption(String line) {
      return line.length() <= LONGEST_CAPTION && headlines.endsWithPhotoCredit(line);
    }

    /** "Bà Trần Thị Lý, Chủ tịch LĐLĐ quận, trao quà cho công nhân": what a photo shows. */
    private boolean isPictured(String line) {
      for (String who : cues.all(Kind.PICTURED)) {
        if (line.startsWith(who) && line.startsWith(" ", who.length())) {
          return true;
        }
      }
      return false;
    }

    private boolean isHeading(String line) {
      return line.length() <= LONGEST_HEADING && !Lines.endsSentence(line) && !line.endsWith(";");
    }
  }
}
