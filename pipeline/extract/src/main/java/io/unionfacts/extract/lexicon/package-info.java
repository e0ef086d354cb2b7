/**
 * What the words of quantities and periods mean: numerals, units, counted nouns, modifiers and the
 * surroundings that make a number a name; depends on text, resource and the data files only.
 */
@NullMarked
package io.unionfacts.extract.lexicon;

import org.jspecify.annotations.NullMarked;
