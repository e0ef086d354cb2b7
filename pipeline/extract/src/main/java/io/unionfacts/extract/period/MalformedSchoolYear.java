package io.unionfacts.extract.period;

import io.unionfacts.extract.text.Span;

/**
 * A school year that can't be one, such as "năm học 2020-2020" or "năm học 2016-201": the second
 * year is not the one after the first.
 *
 * @param span the words that name it
 * @param from the first year as written
 * @param to the second year as written
 */
public record MalformedSchoolYear(Span span, int from, int to) {}
