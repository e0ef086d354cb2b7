package io.unionfacts.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  @TempDir Path folder;

  /** The public interface: names that readers rely on, in the words of the data contract. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run|run_id,started_at,finished_at,status,version,rules_version,models_version,runner,input,"
            + "documents_seen,documents_loaded,documents_unchanged,documents_rejected",
        "document|doc_id,uri,media_type,charset,bytes,fetched_at,run_id",
        "article|article_id,doc_id,role,seq,kicker,title,lead,author,published_at,site,url,language,"
            + "char_count,duplicate_of",
        "block|article_id,seq,kind,text",
        "entity|entity_id,kind,name,short_name,parent_id,place_id,code,valid_from,valid_to",
        "mention|mention_id,article_id,block_seq,start_char,end_char,surface,entity_id,method,"
            + "confidence",
        "fact|fact_id,article_id,block_seq,start_char,end_char,quote,sentence,kind,value,value_max,"
            + "of_value,modifier,unit,counted,subject_id,giver_id,giver,form,recipient,level,"
            + "school_year,year,period,place_id,money_role,status,part_of,method,confidence",
        "fact_check|check_id,article_id,kind,expected,found,holds,fact_ids",
        "rejected|uri,stage,reason,detail,run_id",
        "fact_detail|title,url,date,role,federation,giver,district,province,school_year,sentence",
        "membership_by_school_year|federation,school_year,members_admitted,members_total,"
            + "unions_founded,unions_total,party_admissions",
        "awards_by_federation|federation,school_year,giver,form,recipient",
        "money_by_federation|federation,school_year,currency,facts",
        "federation_timeline|federation,year,kind",
        "check_failures|check_id,sentences",
        "copy_conflicts|kind,value,value_in_copy,article_id,copy_id",
        "coverage|site,month,documents,articles,facts,facts_with_subject,facts_with_period",
      })
  void hasTheColumnsOfTheContract(String name, String columns) throws SQLException {
    Path file = folder.resolve("empty.duckdb");
    DatabaseFile.create(file, "test");

    assertThat(columnsOf(file, name)).contains(columns.split(","));
  }

  @Test
  void declaresTheColumnsOfEveryView() throws SQLException {
    Path file = folder.resolve("empty.duckdb");
    DatabaseFile.create(file, "test");

    for (View view : Schema.VIEWS) {
      assertThat(columnsOf(file, view.name()))
          .as(view.name())
          .isEqualTo(view.columns().stream().map(Column::name).toList());
    }
  }

  @Test
  void explainsEveryTableAndColumn() throws SQLException {
    Path file = folder.resolve("empty.duckdb");
    DatabaseFile.create(file, "test");

    try (Connection connection = DatabaseFile.openReadOnly(file)) {
      assertThat(
              query(
                  connection,
                  "SELECT table_name || '.' || column_name FROM duckdb_columns()"
                      + " WHERE comment IS NULL AND NOT internal"
                      + " UNION ALL SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"
                      + " UNION ALL SELECT view_name FROM duckdb_views()"
                      + " WHERE comment IS NULL AND NOT internal"))
          .isEmpty();
    }
  }

  private static List<String> columnsOf(Path file, String name) throws SQLException {
    try (Connection connection = DatabaseFile.openReadOnly(file)) {
      return query(
          connection,
          "SELECT column_name FROM duckdb_columns() WHERE table_name = '"
              + name
              + "' ORDER BY column_index");
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
