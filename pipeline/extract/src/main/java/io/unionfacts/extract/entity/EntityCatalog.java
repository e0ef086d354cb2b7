package io.unionfacts.extract.entity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entities that stand above those that articles name, by key: provinces, districts and
 * communes, the Confederation, the federations of provinces and districts. With it the {@code
 * parent} and {@code place} of a mentioned entity lead to entities, up to the Confederation and the
 * province.
 */
public final class EntityCatalog {
  private final Map<String, Entity> byKey;

  EntityCatalog(Gazetteer gazetteer, Bodies bodies) {
    byKey = new HashMap<>();
    add(Bodies.CONFEDERATION);
    for (Collection<Unit> units : List.of(gazetteer.provinces(), gazetteer.districts())) {
      for (Unit unit : units) {
        add(unit.entity());
        add(bodies.federation(unit));
      }
    }
    gazetteer.communes().forEach(unit -> add(unit.entity()));
  }

  private void add(Entity entity) {
    Entity other = byKey.put(entity.key(), entity);
    if (other != null) {
      throw new IllegalStateException("two entities with the key " + entity.key());
    }
  }

  /** The entity with a key, if the catalog has it. */
  public Optional<Entity> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The body or unit above an entity. */
  public Optional<Entity> parentOf(Entity entity) {
    return entity.parent().flatMap(this::find);
  }

  /** The district or province where an entity is; for a place, itself. */
  public Optional<Entity> placeOf(Entity entity) {
    return entity.kind().isPlace() ? Optional.of(entity) : entity.place().flatMap(this::find);
  }

  /** The province where an entity is, if that is known. */
  public Optional<Entity> provinceOf(Entity entity) {
    Optional<Entity> place = placeOf(entity);
    while (place.isPresent() && place.get().kind() != EntityKind.PROVINCE) {
      place = parentOf(place.get());
    }
    return place;
  }

  /** Whether one entity lies or ranks below another, over any number of steps. */
  public boolean isBelow(Entity entity, Entity above) {
    for (Optional<Entity> next = parentOf(entity); next.isPresent(); next = parentOf(next.get())) {
      if (next.get().key().equals(above.key())) {
        return true;
      }
    }
    return false;
  }

  /** The given entities and all that their parents and places lead to, by key. */
  public Collection<Entity> withAncestors(Collection<Entity> entities) {
    Map<String, Entity> all = new TreeMap<>();
    Deque<Entity> open = new ArrayDeque<>(entities);
    while (!open.isEmpty()) {
      Entity entity = open.pop();
      if (all.putIfAbsent(entity.key(), entity) == null) {
        parentOf(entity).ifPresent(open::push);
        entity.place().flatMap(this::find).ifPresent(open::push);
      }
    }
    return Collections.unmodifiableCollection(all.values());
  }
}
