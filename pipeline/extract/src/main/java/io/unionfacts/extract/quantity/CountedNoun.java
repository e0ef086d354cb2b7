package io.unionfacts.extract.quantity;

import io.unionfacts.extract.text.Span;

/**
 * The noun phrase that a number counts: in {@code "71 suất quà Trung thu"}, {@code "suất quà Trung
 * thu"}.
 *
 * @param phrase the whole phrase
 * @param head its head noun as written, the part that the lexicon knows
 * @param lemma the head noun as the lexicon spells it ({@code "đoàn viên"})
 * @param category the lexicon's class of the noun ({@code "member"}, {@code "grassroots_union"},
 *     {@code "gift"}, …), or {@code ""} when the lexicon doesn't know the noun
 */
public record CountedNoun(Span phrase, Span head, String lemma, String category) {}
