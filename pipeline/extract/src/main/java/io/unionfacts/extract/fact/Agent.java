package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import java.util.Optional;

/**
 * Who acts.
 *
 * @param name the canonical name where it is known, else the words as written
 * @param entity who it is, when known
 * @param work the body whose work it is: the one that acts, or the union behind a fund, or the
 *     union among several that act together
 * @param part what it has to do with what is told
 */
record Agent(String name, Optional<Entity> entity, Optional<Entity> work, Part part) {
  /** What a body has to do with what is told. */
  enum Part {
    ACTS,
    /** Only named as whose the gift or the honour is, or as stood for: not whose work is told. */
    NAMED,
    /** The union whose people take part, wherever the rest of the text is held. */
    SENDS,
    /** Somebody who gives on their own account: "Chị Mai góp 2 triệu đồng". */
    PRIVATE,
    /** The subject that gets what others give: "Trường A được tặng 20 máy tính". */
    GETS
  }

  Agent(String name, Optional<Entity> entity) {
    this(name, entity, entity, Part.ACTS);
  }

  Agent as(Part other) {
    return new Agent(name, entity, work, other);
  }

  boolean acts() {
    return part == Part.ACTS;
  }

  boolean sends() {
    return part == Part.SENDS;
  }

  boolean gets() {
    return part == Part.GETS;
  }
}
