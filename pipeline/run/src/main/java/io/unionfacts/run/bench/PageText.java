package io.unionfacts.run.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes the text of one made-up page. One district, one school year and one federation run through
 * the page, as they do on real ones; names and figures are drawn anew each time.
 */
final class PageText {
  private static final int FIRST_YEAR = 2014;
  private static final int YEARS = 11;
  private static final List<String> MODIFIERS =
      List.of("", "", "", "gần ", "hơn ", "trên ", "khoảng ");

  private final PageWords words;
  private final SplittableRandom random;
  private final PageWords.District district;
  private final int year;

  PageText(PageWords words, SplittableRandom random) {
    this.words = words;
    this.random = random;
    this.district = words.districts().get(random.nextInt(words.districts().size()));
    this.year = FIRST_YEAR + random.nextInt(YEARS);
  }

  /** The main article: kicker, title, lead, paragraphs with captions and headings, byline. */
  String article() {
    StringBuilder page = new StringBuilder(8192);
    if (random.nextInt(3) == 0) {
      line(page, "kicker").append("\n\n");
    }
    line(page, "title").append("\n\n");
    line(page, "lead").append('\n');
    int paragraphs = 6 + random.nextInt(9) + random.nextInt(9);
    for (int i = 0; i < paragraphs; i++) {
      page.append('\n');
      if (random.nextInt(7) == 0) {
        line(page, "heading").append("\n\n");
      }
      if (random.nextInt(8) == 0) {
        line(page, "caption").append("\n\n");
      }
      int sentences = 1 + random.nextInt(5);
      for (int s = 0; s < sentences; s++) {
        if (s > 0) {
          page.append(' ');
        }
        line(page, "paragraph");
      }
      page.append('\n');
    }
    page.append('\n').append(person()).append('\n');
    return page.toString();
  }

  /** A short notice: title, a paragraph of one or two sentences, byline. */
  String brief() {
    StringBuilder page = new StringBuilder(1024);
    line(page, "title").append("\n\n");
    line(page, "paragraph");
    if (random.nextBoolean()) {
      line(page.append(' '), "paragraph");
    }
    return page.append("\n\n").append(person()).append('\n').toString();
  }

  /** What follows the article on a saved page: teasers, each headline twice, then its summary. */
  String tail() {
    StringBuilder page = new StringBuilder(4096);
    page.append("\nCó thể bạn quan tâm\n\nNên xem\n\n");
    int teasers = 3 + random.nextInt(8);
    for (int i = 0; i < teasers; i++) {
      int start = page.length();
      line(page, "teaser_title");
      String title = page.substring(start);
      page.append("\n\n").append(title).append("\n\n");
      page.append("(LĐTĐ) ");
      line(page, "teaser_text").append('\n');
    }
    return page.append("Xem thêm\n").toString();
  }

  private StringBuilder line(StringBuilder out, String part) {
    for (Template.Piece piece : pick(words.templates(), part).pieces()) {
      out.append(piece.gap() ? fill(piece) : piece.text());
    }
    return out;
  }

  private String fill(Template.Piece gap) {
    return switch (gap.text()) {
      case "fed" -> (random.nextInt(4) == 0 ? "Liên đoàn Lao động " : "LĐLĐ ") + district.name();
      case "district" -> district.name();
      case "province" -> district.province();
      case "year" -> year + "-" + (year + 1);
      case "next_year" -> (year + 1) + "-" + (year + 2);
      case "person" -> person();
      case "school" -> pick(words.words(), "school");
      case "date" -> (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12));
      case "month" -> (1 + random.nextInt(12)) + "/" + year;
      case "about" -> MODIFIERS.get(random.nextInt(MODIFIERS.size()));
      case "percent" -> percent();
      case "money" -> money();
      case "large_money" -> (1 + random.nextInt(9)) + "," + (1 + random.nextInt(9)) + " tỷ đồng";
      case "n" -> grouped(gap.low() + random.nextInt(gap.high() - gap.low() + 1));
      default -> throw new IllegalStateException("no gap is called {" + gap.text() + "}");
    };
  }

  private String person() {
    return pick(words.words(), "family_name")
        + " "
        + pick(words.words(), "middle_name")
        + " "
        + pick(words.words(), "given_name");
  }

  private String percent() {
    int tenths = 500 + random.nextInt(500);
    return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "," + tenths % 10 + "%";
  }

  private String money() {
    return random.nextInt(3) == 0
        ? grouped(10 + random.nextInt(90)) + ".500.000 đồng"
        : grouped(20 + random.nextInt(900)) + " triệu đồng";
  }

  /** The Vietnamese way: {@code 2.086}. */
  private static String grouped(int number) {
    return number < 1000 ? Integer.toString(number) : number / 1000 + "." + lastThree(number);
  }

  private static String lastThree(int number) {
    return Integer.toString(1000 + number % 1000).substring(1);
  }

  private <T> T pick(Map<String, List<T>> lists, String key) {
    List<T> list = lists.get(key);
    if (list == null) {
      throw new IllegalStateException("nothing to choose from for " + key);
    }
    return list.get(random.nextInt(list.size()));
  }
}
