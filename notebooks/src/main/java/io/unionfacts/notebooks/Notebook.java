package io.unionfacts.notebooks;

import io.unionfacts.run.store.DatabaseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
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
      int width = rows.getMetaData().getColumnCount();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
      List<List<@Nullable Object>> values = new ArrayList<>();
      while (rows.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          Object value = rows.getObject(i);
          row.add(
              value instanceof Array array ? Arrays.toString((Object[]) array.getArray()) : value);
        }
        values.add(row);
      }
      return new ResultTable(columns, values);
    }
  }

  /** A chart of columns, one for each row. */
  public static DisplayData bars(String title, ResultTable rows, String label, String value)
      throws IOException {
    return chart(
        title,
        label,
        value,
        chart -> {
          List<String> labels = new ArrayList<>();
          List<Double> values = new ArrayList<>();
          for (int i = 0; i < rows.rows().size(); i++) {
            labels.add(rows.text(i, label));
            values.add(rows.number(i, value));
          }
          if (!labels.isEmpty()) {
            chart.addSeries(value, labels, values);
          }
          chart.getStyler().setLegendVisible(false);
        });
  }

  /** A chart of lines, one for each value of {@code series}, over the values of {@code label}. */
  public static DisplayData lines(
      String title, ResultTable rows, String label, String series, String value)
      throws IOException {
    return chart(
        title,
        label,
        value,
        chart -> {
          Set<String> labels = new LinkedHashSet<>();
          Set<String> names = new LinkedHashSet<>();
          for (int i = 0; i < rows.rows().size(); i++) {
            labels.add(rows.text(i, label));
            names.add(rows.text(i, series));
          }
          List<String> ordered = labels.stream().sorted().toList();
          for (String name : names) {
            Double[] values = new Double[ordered.size()];
            Arrays.fill(values, 0.0);
            for (int i = 0; i < rows.rows().size(); i++) {
              if (rows.text(i, series).equals(name)) {
                values[ordered.indexOf(rows.text(i, label))] = rows.number(i, value);
              }
            }
            chart.addSeries(name.isEmpty() ? "(none)" : name, ordered, Arrays.asList(values));
          }
          chart
              .getStyler()
              .setDefaultSeriesRenderStyle(
                  org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Line);
          chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        });
  }

  private static DisplayData chart(String title, String x, String y, Consumer<CategoryChart> fill)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .theme(Styler.ChartTheme.GGPlot2)
            .build();
    chart.getStyler().setChartBackgroundColor(java.awt.Color.WHITE);
    chart.getStyler().setXAxisLabelRotation(40);
    chart.getStyler().setYAxisDecimalPattern("#,###");
    fill.accept(chart);
    if (chart.getSeriesMap().isEmpty()) {
      DisplayData nothing = new DisplayData("Nothing to draw: the query gave no rows.");
      return nothing;
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    DisplayData data = new DisplayData("[chart: " + title + "]");
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
