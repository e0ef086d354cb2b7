package io.unionfacts.run.input.html;

import io.unionfacts.extract.article.Lines;
import io.unionfacts.extract.text.StreamSafe;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Text of elements as a reader sees it. */
final class PageText {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption");

  private PageText() {}

  static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.normalName());
  }

  static boolean hasBlockChild(Element element) {
    for (Element child : element.children()) {
      if (isBlock(child) || hasNestedBlock(child)) {
        return true;
      }
    }
    return false;
  }

  /** A block inside an inline element: {@code <span><p>…}. */
  private static boolean hasNestedBlock(Element inline) {
    Deque<Element> open = new ArrayDeque<>(inline.children());
    while (!open.isEmpty()) {
      Element element = open.removeFirst();
      if (isBlock(element)) {
        return true;
      }
      open.addAll(element.children());
    }
    return false;
  }

  /** The characters of an element, runs of spaces as one. */
  static String of(Element element) {
    StringBuilder out = new StringBuilder();
    element.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof TextNode text) {
                out.append(text.getWholeText());
              } else if (isBlock(node) || (node instanceof Element e && e.nameIs("br"))) {
                out.append(' ');
              }
            });
    return squeeze(out.toString());
  }

  /** Number of characters of an element but for spaces. */
  static int length(Element element) {
    int[] count = {0};
    element.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof TextNode text) {
                count[0] += visible(text.getWholeText());
              }
            });
    return count[0];
  }

  /** The share of an element's characters that stand in links, 0 to 1. */
  static double linkDensity(Element element) {
    int all = length(element);
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.select("a[href]")) {
      linked += length(link);
    }
    return Math.min(1.0, (double) linked / all);
  }

  static int visible(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  static boolean isSpace(char c) {
    return Lines.isSpace(c);
  }

  static String squeeze(String text) {
    return StreamSafe.nfc(Lines.squeeze(text));
  }

  static String unescape(String text) {
    return Parser.unescapeEntities(text, false);
  }

  /** Ends the work on a page that has been given up. */
  static void stopWhenInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up");
    }
  }

  /** Letters and digits alone, lower case: what two printings of one text share. */
  static String key(String text) {
    return Lines.headlineKey(text);
  }

  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && ("\"'”’»)]".indexOf(line.charAt(i)) >= 0 || isSpace(line.charAt(i)))) {
      i--;
    }
    return i >= 0 && ".!?…:;。！？".indexOf(line.charAt(i)) >= 0;
  }
}
