package io.unionfacts.run.store;

import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.article.Role;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.fact.FactCheck;
import io.unionfacts.extract.fact.FactKind;
import io.unionfacts.extract.fact.Status;
import io.unionfacts.extract.quantity.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** The words allowed in columns that hold one of a fixed list. */
public final class Words {
  public static final List<String> ROLE = Stream.of(Role.values()).map(Role::code).toList();
  public static final List<String> BLOCK_KIND =
      Stream.of(BlockKind.values()).map(BlockKind::code).toList();
  public static final List<String> ENTITY_KIND =
      Stream.of(EntityKind.values()).map(EntityKind::code).toList();
  public static final List<String> FACT_KIND =
      Stream.of(FactKind.values()).map(FactKind::code).toList();
  public static final List<String> MODIFIER =
      Stream.of(Modifier.values()).map(Modifier::code).toList();
  public static final List<String> FACT_STATUS =
      Stream.of(Status.values()).map(Status::code).toList();
  public static final List<String> CHECK_KIND =
      Stream.of(FactCheck.Kind.values()).map(FactCheck.Kind::code).toList();
  public static final List<String> LEVEL = List.of("school", "district", "city", "national");
  public static final List<String> MONEY_ROLE =
      List.of("total", "per_unit", "fund", "price", "loan", "wage", "other");

  /** {@code running} never outlives a run: it is published whole or not at all. */
  public static final List<String> RUN_STATUS = List.of("finished", "finished_with_rejections");

  private Words() {}
}
