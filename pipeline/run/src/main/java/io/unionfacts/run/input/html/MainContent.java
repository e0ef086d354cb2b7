package io.unionfacts.run.input.html;

import io.unionfacts.run.input.html.MarkupCues.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;

/**
 * Finds the elements that hold a page's main text, on sites that nobody has described. First what
 * is certainly something else goes (menus, comments, boxes of links); then paragraphs vote for the
 * elements around them, as in the readability family of algorithms; and an element whose name says
 * "article body" wins when it holds most of what the vote found.
 */
@SuppressWarnings("ReferenceEquality") // Nodes of a page are the same when they are one object.
final class MainContent {
  /** Lines with fewer characters don't vote. */
  private static final int SHORTEST_VOTER = 20;

  /** An element with more than this share of the page's prose is never boilerplate. */
  private static final double PROSE_SHARE = 0.3;

  /** A named body must hold this share of the prose that the vote found. */
  private static final double NAMED_SHARE = 0.6;

  private static final int VOTE_LEVELS = 5;
  private static final int NAME_WEIGHT = 25;

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video,"
          + " button, select, input, textarea, option, dialog, map, link, meta, [hidden],"
          + " [style*=display:none], [style*='display: none'], [role=navigation], [role=dialog],"
          + " [role=alert], [role=search], [role=menu], [role=menubar], [role=complementary],"
          + " [role=contentinfo], nav, menu";

  private final MarkupCues cues;

  MainContent(MarkupCues cues) {
    this.cues = cues;
  }

  /** Takes everything out of a page that is never part of an article. */
  void strip(Document page) {
    page.select(NEVER_TEXT).stream().filter(e -> e != page.body()).forEach(Element::remove);
    Measures measures = Measures.of(page.body());
    int prose = measures.get(page.body()).prose;
    for (Element element : page.body().getAllElements()) {
      if (element != page.body() && isBoilerplate(element)) {
        boolean much = prose > 0 && measures.get(element).prose > PROSE_SHARE * prose;
        if (!much && element.selectFirst("h1") == null) {
          element.remove();
        }
      }
    }
  }

  /** Whether an element's name says that it is no part of an article. */
  boolean isBoilerplate(Element element) {
    return switch (element.normalName()) {
      case "article", "main", "html", "body", "h1" -> false;
      case "footer", "aside" -> true;
      case "a", "p", "h2", "h3", "h4", "b", "strong", "em", "i" ->
          cues.marks(Kind.BOILERPLATE, element);
      default ->
          cues.marks(Kind.BOILERPLATE, element)
              || (cues.marks(Kind.WEAK, element) && !cues.marks(Kind.NEUTRAL, element));
    };
  }

  /** The elements that hold the main text of a stripped page, in page order. */
  List<Element> find(Document page) {
    Measures measures = Measures.of(page.body());
    List<Element> voted = vote(page.body(), measures);
    int prose = voted.stream().mapToInt(element -> measures.get(element).prose).sum();
    for (Evaluator body : cues.bodies()) {
      Optional<Element> named = heaviest(page.body().select(body), measures);
      if (named.isPresent()) {
        Measures.Count count = measures.get(named.get());
        if (count.prose > 0 && count.prose >= NAMED_SHARE * prose && count.linkDensity() < 0.5) {
          return List.of(named.get());
        }
      }
    }
    return voted;
  }

  private static Optional<Element> heaviest(Elements elements, Measures measures) {
    Element best = null;
    int most = -1;
    for (Element element : elements) {
      int prose = measures.get(element).prose;
      // Of nested ones with the same prose the inner, which comes later, is the closer fit.
      if (prose > most || (prose == most && best != null && element.parents().contains(best))) {
        best = element;
        most = prose;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<Element> vote(Element body, Measures measures) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element voter : body.getAllElements()) {
      Measures.Count count = measures.get(voter);
      if (!count.block || count.own < SHORTEST_VOTER || count.ownLinkDensity() > 0.6) {
        continue;
      }
      double vote = 1 + count.ownCommas + Math.min(count.own / 80.0, 3);
      Element ancestor = isContainer(voter) ? voter : voter.parent();
      for (int level = 0; ancestor != null && level < VOTE_LEVELS; level++) {
        scores.computeIfAbsent(ancestor, this::weight);
        double share = level == 0 ? 1 : level == 1 ? 2 : level * 3.0;
        scores.merge(ancestor, vote / share, Double::sum);
        ancestor = ancestor == body ? null : ancestor.parent();
      }
    }
    scores.replaceAll((element, score) -> score * (1 - measures.get(element).linkDensity()));
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(top -> withSiblings(widened(top.getKey(), scores, body, measures), scores, measures))
        .orElse(List.of(body));
  }

  private static boolean isContainer(Element element) {
    return switch (element.normalName()) {
      case "div", "td", "section", "article", "main", "body", "center", "form" -> true;
      default -> false;
    };
  }

  private static double score(Map<Element, Double> scores, Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  /** Goes up from the best candidate where the text is spread over several parts. */
  private static Element widened(
      Element top, Map<Element, Double> scores, Element body, Measures measures) {
    Element best = top;
    Element parent = top.parent();
    if (parent != null && top != body) {
      double enough = score(scores, top) * 0.5;
      long rivals =
          scores.entrySet().stream()
              .filter(e -> e.getKey() != top && e.getValue() >= enough)
              .filter(e -> e.getKey().parents().contains(parent) && !isInside(e.getKey(), top))
              .count();
      best = rivals >= 2 ? parent : top;
    }
    while (best != body && best.parent() != null && best.parent() != body) {
      Element above = best.parent();
      Measures.Count wider = measures.get(above);
      boolean onlyChild = above.childrenSize() == 1;
      boolean richer = wider.prose > measures.get(best).prose * 1.3 && wider.linkDensity() < 0.25;
      if (!onlyChild && !richer) {
        break;
      }
      best = above;
    }
    return best;
  }

  private static boolean isInside(Element inner, Element outer) {
    return inner == outer || inner.parents().contains(outer);
  }

  private static List<Element> withSiblings(
      Element top, Map<Element, Double> scores, Measures measures) {
    Element parent = top.parent();
    if (parent == null || top.nameIs("body")) {
      return List.of(top);
    }
    double threshold = Math.max(10, score(scores, top) * 0.2);
    List<Element> kept = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean alike = !top.className().isEmpty() && top.className().equals(sibling.className());
      double bonus = alike ? score(scores, top) * 0.2 : 0;
      boolean good = scores.containsKey(sibling) && score(scores, sibling) + bonus >= threshold;
      Measures.Count count = measures.get(sibling);
      boolean paragraph = sibling.nameIs("p") && count.length > 70 && count.linkDensity() < 0.25;
      if (sibling == top || good || paragraph) {
        kept.add(sibling);
      }
    }
    return kept;
  }

  private double weight(Element element) {
    double weight =
        switch (element.normalName()) {
          case "article", "main" -> 8;
          case "div", "section" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    if (cues.marks(Kind.POSITIVE, element)) {
      weight += NAME_WEIGHT;
    }
    if (cues.marks(Kind.NEGATIVE, element)) {
      weight -= NAME_WEIGHT;
    }
    return weight;
  }
}
