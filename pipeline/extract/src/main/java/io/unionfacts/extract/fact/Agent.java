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
 * @param named only as whose the gift or the honour is, or as stood for: not whose work is told
 */
record Agent(String name, Optional<Entity> entity, Optional<Entity> work, boolean named) {
  Agent(String name, Optional<Entity> entity) {
    this(name, entity, entity, false);
  }

  Agent asNamed() {
    return new Agent(name, entity, work, true);
  }
}
