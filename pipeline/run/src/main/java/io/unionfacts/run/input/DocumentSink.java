package io.unionfacts.run.input;

/** Takes what comes out of an input file, one document at a time. */
public interface DocumentSink {
  /** A document, not yet parsed. */
  void document(RawDocument document);

  /** Something in the file, or the whole file, that could not be read. */
  void rejected(Rejection rejection);
}
