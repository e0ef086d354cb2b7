package io.unionfacts.run.input.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text every element of a tree holds, counted in one pass; stale once the tree changes.
 */
final class Measures {
  /** Shorter lines are no prose, whatever they say. */
  private static final int SHORTEST_PROSE = 50;

  private static final double MOST_LINKED_PROSE = 0.4;
  private static final String COMMAS = ",،、，";

  /** Counts of one element; characters are counted without spaces. */
  static final class Count {
    /** Characters in it and all below. */
    int length;

    /** Of these, in links. */
    int linked;

    /** Characters of its own lines, not those of blocks inside it. */
    int own;

    /** Of these, in links. */
    int ownLinked;

    /** Commas of its own lines. */
    int ownCommas;

    /** Characters in lines that read as prose, in it and all below. */
    int prose;

    /** Whether it is or holds a block. */
    boolean block;

    /** Whether it holds a block below itself. */
    boolean holdsBlock;

    /** Characters that stand in no link. */
    int unlinked() {
      return length - linked;
    }

    double linkDensity() {
      return length == 0 ? 0 : (double) linked / length;
    }

    double ownLinkDensity() {
      return own == 0 ? 0 : (double) ownLinked / own;
    }
  }

  private static final Count NOTHING = new Count();

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();

  private Measures() {}

  static Measures of(Element root) {
    Measures measures = new Measures();
    Deque<Count> open = new ArrayDeque<>();
    open.push(new Count());
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element) {
              open.push(new Count());
            } else if (node instanceof TextNode text) {
              addText(text.getWholeText(), open.getFirst());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              Count count = open.pop();
              close(element, count, open.getFirst());
              measures.counts.put(element, count);
            }
          }
        });
    return measures;
  }

  private static void addText(String text, Count count) {
    int length = PageText.visible(text);
    count.length += length;
    count.own += length;
    for (int i = 0; i < text.length(); i++) {
      if (COMMAS.indexOf(text.charAt(i)) >= 0) {
        count.ownCommas++;
      }
    }
  }

  private static void close(Element element, Count count, Count parent) {
    if (element.nameIs("a") && element.hasAttr("href")) {
      count.linked = count.length;
      count.ownLinked = count.own;
    }
    count.block |= PageText.isBlock(element);
    parent.length += count.length;
    parent.linked += count.linked;
    if (count.block) {
      parent.block = true;
      parent.holdsBlock = true;
      if (count.own >= SHORTEST_PROSE && count.ownLinkDensity() < MOST_LINKED_PROSE) {
        count.prose += count.own;
      }
    } else {
      parent.own += count.own;
      parent.ownLinked += count.ownLinked;
      parent.ownCommas += count.ownCommas;
    }
    parent.prose += count.prose;
  }

  /** The counts of an element; zeros for one that wasn't in the tree. */
  Count get(Element element) {
    Count count = counts.get(element);
    return count == null ? NOTHING : count;
  }
}
