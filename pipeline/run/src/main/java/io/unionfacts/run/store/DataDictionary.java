package io.unionfacts.run.store;

import java.util.List;
import java.util.stream.Stream;

/** The data dictionary as Markdown, out of the schema. */
public final class DataDictionary {
  private DataDictionary() {}

  /** Every table and view with its columns, types, meanings and allowed words. */
  public static String markdown() {
    StringBuilder text = new StringBuilder();
    for (Table table : Stream.concat(Schema.TABLES.stream(), Schema.DERIVED.stream()).toList()) {
      section(text, "Table", table.name(), table.comment());
      text.append("| column | type | what it holds |\n|---|---|---|\n");
      for (Column column : table.columns()) {
        text.append(
            "| `%s` | %s | %s |\n".formatted(column.name(), column.type(), meaning(column)));
      }
    }
    for (View view : Schema.VIEWS) {
      section(text, "View", view.name(), view.comment());
      text.append("| column | what it holds |\n|---|---|\n");
      for (Column column : view.columns()) {
        text.append("| `%s` | %s |\n".formatted(column.name(), meaning(column)));
      }
    }
    return text.toString();
  }

  private static void section(StringBuilder text, String what, String name, String comment) {
    text.append("\n### %s `%s`\n\n%s\n\n".formatted(what, name, comment));
  }

  private static String meaning(Column column) {
    List<String> words = column.words();
    return words.isEmpty()
        ? column.comment()
        : column.comment() + " One of: `" + String.join("`, `", words) + "`.";
  }
}
