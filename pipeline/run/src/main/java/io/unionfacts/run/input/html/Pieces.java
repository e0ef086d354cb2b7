package io.unionfacts.run.input.html;

import io.unionfacts.run.input.html.MarkupCues.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts an element into its lines: blocks, table rows, and what line breaks set apart. */
@SuppressWarnings("ReferenceEquality") // Nodes of a page are the same when they are one object.
final class Pieces {
  private final MarkupCues cues;

  Pieces(MarkupCues cues) {
    this.cues = cues;
  }

  /** The lines of an element in page order. */
  List<Piece> of(Element root) {
    PageText.stopWhenInterrupted();
    Walk walk = new Walk(root);
    root.traverse(walk);
    walk.flush();
    return walk.pieces;
  }

  private final class Walk implements NodeVisitor {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Element root;
    private Element block;
    private int linked;
    private int bold;
    private int links;
    private int bolds;
    private int breaks;

    Walk(Element root) {
      this.root = root;
      this.block = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        addText(text.getWholeText(), text);
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          breakLine();
        } else if (isCellInRow(element)) {
          line.append(' ');
        } else if (PageText.isBlock(element)) {
          flush();
          block = element;
        } else if (element.nameIs("a") && element.hasAttr("href")) {
          links++;
        } else if (isBold(element)) {
          bolds++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isCellInRow(element)) {
          line.append(' ');
        } else if (PageText.isBlock(element)) {
          flush();
          Element parent = element.parent();
          block = element == root || parent == null ? root : parent;
        } else if (element.nameIs("a") && element.hasAttr("href")) {
          links--;
        } else if (isBold(element)) {
          bolds--;
        }
      }
    }

    private void addText(String text, TextNode node) {
      int visible = PageText.visible(text);
      if (visible > 0 && breaks == 1 && opensLine(text)) {
        flush();
      }
      if (visible > 0) {
        breaks = 0;
      }
      Element parent = node.parent();
      if (parent != null && parent.nameIs("pre")) {
        for (String part : text.split("\n", -1)) {
          line.append(part).append('\n');
          if (part.isBlank()) {
            flush();
          }
        }
      } else {
        line.append(text);
      }
      linked += links > 0 ? visible : 0;
      bold += bolds > 0 ? visible : 0;
    }

    /** One break may only wrap a line; a second one, or a finished sentence, starts a new line. */
    private void breakLine() {
      if (PageText.visible(line.toString()) == 0) {
        return;
      }
      breaks++;
      boolean finished = PageText.endsSentence(line.toString());
      if (breaks > 1 || finished || bold == PageText.visible(line.toString())) {
        flush();
      } else {
        line.append(' ');
      }
    }

    /** Whether text after a line break starts a list item. */
    private static boolean opensLine(String text) {
      String start = text.strip();
      return !start.isEmpty() && "-–—+•*●■▪".indexOf(start.charAt(0)) >= 0;
    }

    void flush() {
      String text = PageText.squeeze(line.toString());
      int visible = PageText.visible(text);
      if (visible > 0) {
        boolean heading = isHeading(block) || (bold == visible && !PageText.endsSentence(text));
        double share = Math.min(1.0, (double) linked / visible);
        pieces.add(new Piece(text, block, share, heading, isCaption(block)));
      }
      line.setLength(0);
      linked = 0;
      bold = 0;
      breaks = 0;
    }

    private boolean isCaption(Element element) {
      for (Element e = element; e != null; e = e.parent()) {
        if (e.nameIs("figcaption") || e.nameIs("figure")) {
          return true;
        }
        if (e == root) {
          return false;
        }
        if (cues.marks(Kind.CAPTION, e)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      default -> false;
    };
  }

  private static boolean isBold(Element element) {
    return element.nameIs("b") || element.nameIs("strong");
  }

  /** A cell of a table of figures: short text without blocks, in a row of several. */
  private static boolean isCellInRow(Element element) {
    return (element.nameIs("td") || element.nameIs("th"))
        && element.parent() != null
        && element.parent().childrenSize() > 1
        && !PageText.hasBlockChild(element)
        && element.text().length() < 200;
  }
}
