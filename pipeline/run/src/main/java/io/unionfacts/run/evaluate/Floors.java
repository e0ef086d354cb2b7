package io.unionfacts.run.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Scores below which a change must not fall, by figure ({@code found.f1 = 0.85}), out of a
 * properties file.
 *
 * @param byFigure the lowest allowed value of each figure
 */
public record Floors(Map<String, Double> byFigure) {
  public Floors {
    byFigure = Map.copyOf(byFigure);
  }

  /** Reads floors; an entry that is no number is an error that names it. */
  public static Floors read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, Double> floors = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      try {
        floors.put(name, Double.valueOf(properties.getProperty(name)));
      } catch (NumberFormatException e) {
        throw new IOException(file + ": the floor of " + name + " is no number", e);
      }
    }
    return new Floors(floors);
  }

  /** A sentence for every figure below its floor, and for every floor of an unknown figure. */
  public List<String> violations(Report report) {
    Map<String, Double> figures = report.figures();
    List<String> violations = new ArrayList<>();
    new TreeMap<>(byFigure)
        .forEach(
            (name, floor) -> {
              Double figure = figures.get(name);
              if (figure == null) {
                violations.add("there is no figure " + name);
              } else if (figure < floor) {
                violations.add("%s is %.4f, below its floor %.4f".formatted(name, figure, floor));
              }
            });
    return violations;
  }
}
