package io.unionfacts.notebooks;

import io.unionfacts.run.store.DatabaseFile;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler;

/**
 * What a notebook's cells call: queries and charts. All of it is imported into every notebook, so a
 * cell may say {@code bars("Members", sql("SELECT …"), "school_year", "members")}.
 */
public final class Notebook {
  /** Names the database; the launcher sets it. */
  static final String DATABASE = "UNIONFACTS_DB";

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  private Notebook() {}

  /** Runs a query on the database, read-only. */
  public static ResultTable sql(String query) throws SQLException {
    String file = System.getenv(DATABASE);
    if (file == null || file.isBlank()) {
      throw new IllegalStateException(
          DATABASE + " does not name a database; start the notebooks with notebooks/start.");
    }
    try (Connection connection = DatabaseFile.openReadOnly(Path.of(file));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return ResultTable.of(rows);
    }
  }

  /** A chart of columns, one for each row. */
  public static DisplayData bars(String title, ResultTable rows, String label, String value)
      throws IOException {
    CategoryChart chart = chart(title, label, value);
    chart.getStyler().setLegendVisible(false);
    List<String> labels = new ArrayList<>();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      labels.add(rows.text(i, label));
      values.add(rows.number(i, value).orElse(null));
    }
    if (!labels.isEmpty()) {
      chart.addSeries(value, labels, values);
    }
    return picture(chart);
  }

  /**
   * A chart of lines, one for each value of {@code series}, over the values of {@code label}. Where
   * a series has no row its line is broken: no news is not zero.
   */
  public static DisplayData lines(
      String title, ResultTable rows, String label, String series, String value)
      throws IOException {
    SortedSet<String> labels = new TreeSet<>();
    Map<String, Map<String, BigDecimal>> lines = new LinkedHashMap<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      String at = rows.text(i, label);
      labels.add(at);
      Map<String, BigDecimal> line =
          lines.computeIfAbsent(rows.text(i, series), name -> new HashMap<>());
      rows.number(i, value).ifPresent(number -> line.put(at, number));
    }
    CategoryChart chart = chart(title, label, value);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    lines.forEach(
        (name, line) -> {
          List<@Nullable BigDecimal> values = new ArrayList<>();
          labels.forEach(at -> values.add(line.get(at)));
          chart.addSeries(name.isEmpty() ? "(none)" : name, List.copyOf(labels), values);
        });
    return picture(chart);
  }

  private static CategoryChart chart(String title, String x, String y) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .theme(Styler.ChartTheme.GGPlot2)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisLabelRotation(40);
    chart.getStyler().setYAxisDecimalPattern("#,###");
    return chart;
  }

  private static DisplayData picture(CategoryChart chart) throws IOException {
    if (chart.getSeriesMap().isEmpty()) {
      return new DisplayData("Nothing to draw: the query gave no rows.");
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    DisplayData data = new DisplayData("[chart: " + chart.getTitle() + "]");
    data.putData("image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
    return data;
  }

  /** How a cell's result is shown. */
  static DisplayData display(@Nullable Object value) {
    if (value instanceof DisplayData data) {
      return data;
    }
    DisplayData data = new DisplayData(String.valueOf(value));
    if (value instanceof ResultTable table) {
      data.putHTML(table.html());
    }
    return data;
  }
}
