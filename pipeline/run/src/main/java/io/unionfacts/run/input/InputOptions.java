package io.unionfacts.run.input;

import java.io.Serializable;

/**
 * How inputs are read; travels to the workers.
 *
 * @param limits what one document or container may cost
 * @param anyLanguage whether documents that are not Vietnamese are used too
 * @param fields names of the fields of JSONL and CSV records
 */
public record InputOptions(Limits limits, boolean anyLanguage, RecordFields fields)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Vietnamese documents, the default limits, the usual field names. */
  public static InputOptions standard() {
    return new InputOptions(Limits.standard(), false, RecordFields.standard());
  }

  /** These options with documents of any language. */
  public InputOptions withAnyLanguage() {
    return new InputOptions(limits, true, fields);
  }

  /** These options with other limits. */
  public InputOptions withLimits(Limits others) {
    return new InputOptions(others, anyLanguage, fields);
  }

  /** These options with other field names. */
  public InputOptions withFields(RecordFields others) {
    return new InputOptions(limits, anyLanguage, others);
  }
}
