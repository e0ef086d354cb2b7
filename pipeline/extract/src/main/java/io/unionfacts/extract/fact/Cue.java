package io.unionfacts.extract.fact;

import io.unionfacts.extract.text.Span;

/**
 * A word or phrase of a block that says what the numbers around it are about: {@code "kết nạp mới"}
 * is of the class {@code admit}.
 *
 * @param span where it stands in the block's text
 * @param type its class
 * @param value what it puts into a fact ({@code "bằng khen"}), {@code ""} for most classes
 */
record Cue(Span span, CueClass type, String value) {}
