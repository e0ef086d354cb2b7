package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import java.util.Optional;

/**
 * Who awards, gives or organises.
 *
 * @param name the canonical name of a federation, else the words as written
 * @param entity the federation, when it is one
 */
public record Giver(String name, Optional<Entity> entity) {}
