/**
 * The quantity grammar of Vietnamese news: numbers, modifiers, units; depends on text, lexicon,
 * period and the article model only.
 *
 * <p>A quantity is a number that counts or measures something: one number, a range, a part of a
 * whole, an order of magnitude ("hàng trăm") or an explicit none ("không có … nào"). Values are
 * exact decimals. Numbers are read as Thông tư 01/2011/TT-BNV and common newspaper practice write
 * them: a dot or a space groups thousands, a comma starts decimals; "3,495 đoàn viên" groups all
 * the same, since people come in whole numbers. Nothing is thrown on any text: what can't be read
 * is left out.
 *
 * <p>The specification is {@code data/examples/quantity}; what words mean stands in {@code
 * data/lexicons/quantity-*.tsv}.
 */
@NullMarked
package io.unionfacts.extract.quantity;

import org.jspecify.annotations.NullMarked;
