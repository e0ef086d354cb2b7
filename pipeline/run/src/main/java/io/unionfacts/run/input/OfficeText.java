package io.unionfacts.run.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lines of text out of the XHTML that Tika makes of PDF, Office and mail documents. */
final class OfficeText {
  /** A line shorter than this share of the widest one ends its paragraph. */
  private static final double FULL_LINE = 0.75;

  private OfficeText() {}

  /** The text as lines, a paragraph each; the subject of a mail comes first. */
  static String of(String xhtml, Format format) {
    Document document = Jsoup.parse(xhtml, Parser.xmlParser());
    List<String> lines = new ArrayList<>();
    if (format == Format.EML) {
      subject(document).ifPresent(lines::add);
    }
    for (Element element : document.select("body *")) {
      switch (element.normalName()) {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre" -> {
          if (element.closest("tr") == null) {
            addLines(element, format, lines);
          }
        }
        case "tr" -> addRow(element, lines);
        default -> {
          // Containers are read through what they hold.
        }
      }
    }
    return String.join("\n", format == Format.PDF ? joinedAcrossPages(lines) : lines);
  }

  private static Optional<String> subject(Document document) {
    for (Element meta : document.select("meta")) {
      String name = meta.attr("name");
      if (name.equals("dc:title") || name.equals("dc:subject") || name.equals("subject")) {
        return Optional.of(meta.attr("content").strip()).filter(text -> !text.isEmpty());
      }
    }
    return Optional.empty();
  }

  private static void addRow(Element row, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (Element cell : row.children()) {
      String text = cell.text().strip();
      if (!text.isEmpty()) {
        line.append(line.length() == 0 ? "" : " ").append(text);
      }
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
  }

  private static void addLines(Element element, Format format, List<String> lines) {
    String text = element.wholeText();
    if (format == Format.PDF) {
      unwrap(text, lines);
      return;
    }
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }
  }

  /** Joins printed lines into paragraphs: a full line that ends no sentence goes on. */
  private static void unwrap(String text, List<String> lines) {
    List<String> printed = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    int widest = printed.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder paragraph = new StringBuilder();
    String before = "";
    for (String line : printed) {
      if (paragraph.length() > 0) {
        if (goesOn(before, line, widest)) {
          paragraph.append(' ');
        } else {
          lines.add(paragraph.toString());
          paragraph.setLength(0);
        }
      }
      paragraph.append(line);
      before = line;
    }
    if (paragraph.length() > 0) {
      lines.add(paragraph.toString());
    }
  }

  private static boolean goesOn(String before, String line, int widest) {
    boolean full = before.length() >= widest * FULL_LINE;
    boolean ended = ".!?…:;”\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    char first = line.charAt(0);
    boolean item = "-–•+*".indexOf(first) >= 0;
    return !item && (full || (!ended && Character.isLowerCase(first)));
  }

  /** A paragraph that a page break cuts in two is one. */
  private static List<String> joinedAcrossPages(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
      boolean open = !last.isEmpty() && ".!?…:;”\"".indexOf(last.charAt(last.length() - 1)) < 0;
      if (open && joined.size() > 1 && Character.isLowerCase(line.charAt(0))) {
        joined.set(joined.size() - 1, last + " " + line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }
}
