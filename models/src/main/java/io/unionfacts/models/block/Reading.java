package io.unionfacts.models.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the lines of a page are taken for: the likeliest run of parts in which an article can be
 * printed.
 *
 * @param likelihoods for each line how likely it is each {@link Part}; absent for never
 * @param parts for each line what it is taken for
 */
record Reading(List<Map<Part, Double>> likelihoods, List<Part> parts) {
  /** What stands around a headline and a lead. */
  private static final List<Part> AROUND =
      List.of(Part.DATELINE, Part.BYLINE, Part.CAPTION, Part.BOX);

  /**
   * What lines may be by and by: above, around the headline, it, the lead and what is around it,
   * the text, who wrote it and when, below.
   */
  private static final List<List<Part>> PHASES =
      List.of(
          List.of(Part.ABOVE),
          List.of(Part.KICKER, Part.DATELINE, Part.BYLINE, Part.BOX),
          List.of(Part.TITLE),
          AROUND,
          List.of(Part.LEAD),
          AROUND,
          List.of(Part.HEADING, Part.PARAGRAPH, Part.CAPTION, Part.BOX),
          List.of(Part.DATELINE, Part.BYLINE, Part.BOX),
          List.of(Part.BELOW));

  /** Nothing read yet. */
  static final Reading NONE = new Reading(List.of(), List.of());

  private static final int TITLE = 2;
  private static final int LEAD = 4;
  private static final int BELOW = PHASES.size() - 1;

  /** From here on a line is settled. */
  private static final double SETTLED = 0.99;

  /** No likelihood counts as less than this. */
  private static final double LEAST = 1e-6;

  Reading {
    likelihoods = List.copyOf(likelihoods);
    parts = List.copyOf(parts);
  }

  static Reading of(List<Map<Part, Double>> likelihoods) {
    int phases = PHASES.size();
    double[] best = new double[phases];
    Arrays.fill(best, 1, phases, Double.NEGATIVE_INFINITY);
    List<int[]> cameFrom = new ArrayList<>();
    for (Map<Part, Double> line : likelihoods) {
      int[] from = new int[phases];
      double[] next = new double[phases];
      for (int phase = 0; phase < phases; phase++) {
        from[phase] = before(phase, best);
        next[phase] = best[from[phase]] + weight(line, phase);
      }
      best = next;
      cameFrom.add(from);
    }
    Part[] parts = new Part[likelihoods.size()];
    int phase = 0;
    for (int last = TITLE; last < phases; last++) {
      phase = best[last] > best[phase] ? last : phase;
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      parts[i] = likeliest(likelihoods.get(i), phase);
      phase = cameFrom.get(i)[phase];
    }
    return new Reading(likelihoods, List.of(parts));
  }

  /** The phase from which it is best to come to one: an article has one headline and one lead. */
  private static int before(int phase, double[] best) {
    boolean once = phase == TITLE || phase == LEAD;
    int before = once ? phase - 1 : phase;
    for (int other = phase > TITLE ? TITLE : 0; other < phase; other++) {
      before = best[other] > best[before] ? other : before;
    }
    return before;
  }

  /** What speaks for a line in a phase, in logarithms: what is no part below may be in a box. */
  private static double weight(Map<Part, Double> line, int phase) {
    double likelihood = likelihood(line, likeliest(line, phase));
    likelihood += phase == BELOW ? likelihood(line, Part.BOX) : 0;
    return Math.log(Math.max(LEAST, likelihood));
  }

  private static Part likeliest(Map<Part, Double> line, int phase) {
    List<Part> parts = PHASES.get(phase);
    Part likeliest = parts.get(0);
    for (Part part : parts) {
      likeliest = likelihood(line, part) > likelihood(line, likeliest) ? part : likeliest;
    }
    return likeliest;
  }

  private static double likelihood(Map<Part, Double> line, Part part) {
    return line.getOrDefault(part, 0.0);
  }

  /** What a line is taken for, or nothing beyond the page. */
  String at(int line) {
    return line < 0 || line >= parts.size() ? "edge" : parts.get(line).code();
  }

  boolean isText(int line) {
    return parts.get(line).isText();
  }

  double likelihood(int line, Part part) {
    return likelihood(likelihoods.get(line), part);
  }

  /** Whether a line is so surely above or below the article that no other pass need read it. */
  boolean isSettled(int line) {
    return likelihood(line, Part.ABOVE) > SETTLED || likelihood(line, Part.BELOW) > SETTLED;
  }

  /** How likely a line is text of the article. */
  double text(int line) {
    double text = 0;
    for (Part part : Part.values()) {
      text += part.isText() ? likelihood(line, part) : 0;
    }
    return text;
  }
}
