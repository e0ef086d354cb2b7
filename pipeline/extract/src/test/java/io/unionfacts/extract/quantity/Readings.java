package io.unionfacts.extract.quantity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Quantities in the notation of the examples files: {@code "71 suất quà = 71 gift (gift)"}, with
 * the words of the span before the sign and behind it modifier, value, unit with denominators and,
 * in brackets, the category of the counted noun; several are parted by {@code " ; "}.
 */
final class Readings {
  private Readings() {}

  static String of(String text, List<Quantity> quantities) {
    return quantities.stream().map(q -> of(text, q)).collect(Collectors.joining(" ; "));
  }

  /** The noun phrase that each quantity counts, a dash where it counts none. */
  static String counted(String text, List<Quantity> quantities) {
    return quantities.stream()
        .map(q -> q.counted().map(noun -> noun.phrase().of(text)).orElse("-"))
        .collect(Collectors.joining(" ; "));
  }

  private static String of(String text, Quantity quantity) {
    StringBuilder reading = new StringBuilder();
    reading.append(quantity.span().of(text)).append(" = ");
    if (quantity.shape() == Shape.VAGUE || quantity.shape() == Shape.ZERO) {
      reading.append(quantity.shape().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    }
    if (quantity.modifier() != Modifier.EXACT && quantity.modifier() != Modifier.RANGE) {
      reading.append(quantity.modifier().code()).append(' ');
    }
    reading.append(quantity.value().toPlainString());
    quantity.max().ifPresent(max -> reading.append("..").append(max.toPlainString()));
    quantity.of().ifPresent(of -> reading.append(" of ").append(of.toPlainString()));
    reading.append(' ').append(quantity.unit());
    quantity.per().forEach(per -> reading.append('/').append(per));
    quantity
        .counted()
        .filter(noun -> !noun.category().isEmpty())
        .ifPresent(noun -> reading.append(" (").append(noun.category()).append(')'));
    return reading.toString();
  }
}
