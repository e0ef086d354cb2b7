package io.unionfacts.run.input;

/** What became of a document that was parsed. */
public sealed interface Reading permits ParsedDocument, Reading.Rejected {
  /** It could not be used. */
  record Rejected(Rejection rejection) implements Reading {}
}
