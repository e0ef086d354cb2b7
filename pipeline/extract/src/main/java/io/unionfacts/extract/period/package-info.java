/**
 * The period grammar of Vietnamese news: dates, school years, terms of office; depends on text and
 * resource only.
 */
@NullMarked
package io.unionfacts.extract.period;

import org.jspecify.annotations.NullMarked;
