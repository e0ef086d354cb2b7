package io.unionfacts.extract.entity;

import io.unionfacts.extract.text.Span;
import java.util.Optional;

/**
 * A place in an article where an entity is named, in full ("Liên đoàn Lao động quận Long Biên"), in
 * short ("LĐLĐ Thành phố") or by reference ("Liên đoàn").
 *
 * @param block seq of the block it stands in
 * @param span where in the block's text
 * @param kind what is named
 * @param entity what it refers to; absent when ambiguous or not resolved
 * @param method rule or model that found and resolved it ({@code "federation.abbreviated"})
 * @param confidence 0 to 1
 */
public record Mention(
    int block,
    Span span,
    EntityKind kind,
    Optional<Entity> entity,
    String method,
    double confidence) {
  public Mention {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + confidence);
    }
  }
}
