/**
 * The period grammar of Vietnamese news: dates, school years, terms of office; depends on text and
 * lexicon only.
 */
@NullMarked
package io.unionfacts.extract.period;

import org.jspecify.annotations.NullMarked;
