/**
 * The quantity grammar of Vietnamese news: numbers, modifiers, units; depends on text, lexicon and
 * period only.
 */
@NullMarked
package io.unionfacts.extract.quantity;

import org.jspecify.annotations.NullMarked;
