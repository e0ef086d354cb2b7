package io.unionfacts.run.input.html;

import io.unionfacts.run.input.html.MarkupCues.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** An element with a higher share of links is a list of them. */
  private static final double MOST_LINKED = 0.5;

  private static final int VOTE_LEVELS = 5;
  private static final int NAME_WEIGHT = 25;

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video,"
          + " button, select, input, textarea, option, dialog, map, link, meta, [hidden],"
          + " [style*=display:none], [style*='display: none'], [role=navigation], [role=dialog],"
          + " [role=alert], [role=search], [role=form], [role=menu], [role=menubar], [role=complementary],"
          + " [role=contentinfo], nav, menu";

  private static final String FILLED_IN =
      "textarea, input[type=text], input[type=email], input[type=password], input:not([type])";

  private final MarkupCues cues;

  MainContent(MarkupCues cues) {
    this.cues = cues;
  }

  /** Takes everything out of a page that is never part of an article. */
  void strip(Document page) {
    // Before their fields go: a form that wants text is none of it, but some pages are one form.
    Set<Element> forms = new HashSet<>(page.select("form:has(" + FILLED_IN + ")"));
    page.select(NEVER_TEXT).stream().filter(e -> e != page.body()).forEach(Element::remove);
    Measures measures = Measures.of(page.body());
    Measures.Count all = measures.get(page.body());
    Set<Element> kept = aroundBody(page.body(), measures);
    for (Element element : page.body().getAllElements()) {
      if (!kept.contains(element)
          && (forms.contains(element) || isBoilerplate(element, measures))) {
        boolean much = all.prose > 0 && measures.get(element).prose > PROSE_SHARE * all.prose;
        if (!much && element.selectFirst("h1") == null) {
          element.remove();
        }
      }
    }
  }

  /** The element that is surely the article's body, when one holds enough, and all around it. */
  private Set<Element> aroundBody(Element body, Measures measures) {
    Set<Element> kept = new HashSet<>();
    kept.add(body);
    for (Evaluator sure : cues.sureBodies()) {
      Optional<Element> found =
          heaviest(body.select(sure), measures)
              .filter(
                  e -> measures.get(e).unlinked() > PROSE_SHARE * measures.get(body).unlinked());
      if (found.isPresent()) {
        kept.add(found.get());
        kept.addAll(found.get().parents());
        return kept;
      }
    }
    return kept;
  }

  /** Whether an element's name says that it is no part of an article. */
  private boolean isBoilerplate(Element element, Measures measures) {
    return switch (element.normalName()) {
      case "article", "main", "html", "body", "h1" -> false;
      case "footer", "aside" -> true;
      case "a", "b", "strong", "em", "i", "font" ->
          cues.marks(Kind.BOILERPLATE, element) && !isInRunningText(element, measures);
      case "p", "h2", "h3", "h4", "blockquote", "pre", "figcaption" ->
          cues.marks(Kind.BOILERPLATE, element);
      default ->
          cues.marks(Kind.BOILERPLATE, element)
              || (cues.marks(Kind.WEAK, element) && !cues.marks(Kind.NEUTRAL, element))
              || (cues.marks(Kind.MEDIA, element)
                  && !cues.marks(Kind.NEUTRAL, element)
                  && measures.get(element).prose < 0.7 * measures.get(element).length);
    };
  }

  private static boolean isInRunningText(Element inline, Measures measures) {
    Element parent = inline.parent();
    return parent != null
        && measures.get(parent).own - measures.get(inline).length >= SHORTEST_VOTER;
  }

  /** The elements that hold the main text of a stripped page, in page order. */
  List<Element> find(Document page) {
    Measures measures = Measures.of(page.body());
    List<Element> voted = vote(page.body(), measures);
    int prose = voted.stream().mapToInt(element -> measures.get(element).prose).sum();
    for (Evaluator body : cues.bodies()) {
      Elements matches = page.body().select(body);
      Optional<Element> named = heaviest(matches, measures);
      if (named.isPresent()) {
        List<Element> parts = parts(named.get(), matches, measures);
        int own = parts.stream().mapToInt(element -> measures.get(element).prose).sum();
        boolean text = measures.get(named.get()).linkDensity() < MOST_LINKED || own > 2 * prose;
        if (own > 0 && own >= NAMED_SHARE * prose && text) {
          return withIntroduction(withHeadingsBetween(parts, measures), measures);
        }
      }
    }
    return withIntroduction(voted, measures);
  }

  /** A body that is cut in parts of one name, as around an advertisement, in page order. */
  private static List<Element> parts(Element named, Elements matches, Measures measures) {
    Element frame = named.closest("article");
    List<Element> parts = new ArrayList<>();
    for (Element match : matches) {
      boolean apart = !isInside(match, named) && !isInside(named, match);
      boolean together =
          frame != null ? match.closest("article") == frame : match.parent() == named.parent();
      Measures.Count count = measures.get(match);
      boolean text = count.prose > 0 && count.linkDensity() < MOST_LINKED;
      boolean inLast = !parts.isEmpty() && isInside(match, parts.get(parts.size() - 1));
      if (match == named || (apart && together && text && !inLast)) {
        parts.add(match);
      }
    }
    return parts;
  }

  /** Parts of a body with the headings and the prose that stand between them. */
  private static List<Element> withHeadingsBetween(List<Element> parts, Measures measures) {
    if (parts.size() < 2) {
      return parts;
    }
    Element last = parts.get(parts.size() - 1);
    Element around = parts.get(0);
    while (around.parent() != null && !isInside(last, around)) {
      around = around.parent();
    }
    List<Element> all = new ArrayList<>();
    for (Element child : around.children()) {
      List<Element> inChild = parts.stream().filter(part -> isInside(part, child)).toList();
      int held = inChild.stream().mapToInt(part -> measures.get(part).length).sum();
      Measures.Count count = measures.get(child);
      if (held > 0.6 * count.length) {
        all.add(child);
      } else if (!inChild.isEmpty()) {
        all.addAll(inChild);
      } else if (!all.isEmpty() && !all.contains(last) && count.linkDensity() < 0.2) {
        boolean heading = child.tagName().matches("h[2-6]");
        if (heading || count.prose > 0.7 * count.length) {
          all.add(child);
        }
      }
      if (isInside(last, child)) {
        break;
      }
    }
    return all;
  }

  /** The body with the prose that stands between it and the headline. */
  private static List<Element> withIntroduction(List<Element> roots, Measures measures) {
    List<Element> all = new ArrayList<>();
    Element below = roots.get(0);
    for (int level = 0; level < VOTE_LEVELS && !below.nameIs("body"); level++) {
      Element parent = below.parent();
      if (parent == null) {
        break;
      }
      for (Element above = below.previousElementSibling();
          above != null;
          above = above.previousElementSibling()) {
        if (above.nameIs("h1") || above.selectFirst("h1") != null) {
          all.addAll(roots);
          return all;
        }
        Measures.Count count = measures.get(above);
        if (count.prose > 0.7 * count.length && count.linkDensity() < 0.2) {
          all.add(0, above);
        }
      }
      below = parent;
    }
    return roots;
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
        scores.computeIfAbsent(ancestor, element -> weight(element, measures));
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
    Element step = best;
    for (int level = 0; level < VOTE_LEVELS && step != body && step.parent() != null; level++) {
      if (isOneOfManySteps(step, measures)) {
        return step.parent();
      }
      step = step.parent();
    }
    return best;
  }

  /** Whether three or more siblings of one class hold prose: the steps of a recipe, say. */
  private static boolean isOneOfManySteps(Element element, Measures measures) {
    String name = element.className();
    Element parent = element.parent();
    return !name.isEmpty()
        && parent != null
        && !element.nameIs("article")
        && measures.get(parent).linkDensity() < 0.25
        && parent.children().stream()
                .filter(child -> child.className().equals(name) && measures.get(child).prose > 0)
                .count()
            >= 3;
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

  /** What an element's name is worth: little, where there is little text to speak for. */
  private double weight(Element element, Measures measures) {
    double weight =
        switch (element.normalName()) {
          case "article", "main" -> 8;
          case "div", "section" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    double name = NAME_WEIGHT * Math.min(1, measures.get(element).prose / 500.0);
    if (cues.marks(Kind.POSITIVE, element)) {
      weight += name;
    }
    if (cues.marks(Kind.NEGATIVE, element)) {
      weight -= NAME_WEIGHT;
    }
    return weight;
  }
}
