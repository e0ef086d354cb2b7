package io.unionfacts.extract;

import io.unionfacts.extract.text.Span;

/**
 * Something inconsistent that the article says; it changes no value.
 *
 * @param block seq of the block
 * @param span where in the block's text
 * @param code stable id, for example {@code "school-year.not-consecutive"}
 * @param message a sentence for a person
 */
public record Warning(int block, Span span, String code, String message) {}
