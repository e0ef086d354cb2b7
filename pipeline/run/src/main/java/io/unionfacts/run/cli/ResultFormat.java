package io.unionfacts.run.cli;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** How results are printed. */
enum ResultFormat {
  TABLE,
  CSV,
  JSON;

  void print(ResultSet rows, PrintWriter out) throws SQLException {
    switch (this) {
      case TABLE -> ResultPrinter.table(rows, out);
      case CSV -> ResultPrinter.csv(rows, out);
      case JSON -> ResultPrinter.json(rows, out);
    }
    out.flush();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
