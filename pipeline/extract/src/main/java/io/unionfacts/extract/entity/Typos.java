package io.unionfacts.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds provinces and districts whose name is one edit away from what is written, a letter or tone
 * mark wrong, left out or too many: "Bạc Lieu". Each name is filed under itself with each of its
 * letters left out, so a look-up costs no more than the name is long. Most of what is written is no
 * typing mistake, and the hashes of what would be looked up tell so before any of it is made.
 */
final class Typos {
  private static final int SHORTEST = 5;

  private static final int HASHES = 1 << 18;

  private final Map<String, List<Unit>> byDeletion = new HashMap<>();

  /** The lowest bits of the hashes of all that names are filed under. */
  private final BitSet hashes = new BitSet(HASHES);

  Typos(Gazetteer gazetteer) {
    gazetteer.provinces().forEach(this::add);
    gazetteer.districts().forEach(this::add);
  }

  private void add(Unit unit) {
    String key = key(unit.type(), unit.name());
    if (unit.name().length() >= SHORTEST) {
      for (String deletion : deletions(key, unit.type().length() + 1)) {
        byDeletion.computeIfAbsent(deletion, d -> new ArrayList<>(1)).add(unit);
        hashes.set(deletion.hashCode() & (HASHES - 1));
      }
    }
  }

  private static String key(String type, String name) {
    return type + " " + name.toLowerCase(Locale.ROOT);
  }

  private static List<String> deletions(String key, int from) {
    List<String> deletions = new ArrayList<>();
    deletions.add(key);
    for (int i = from; i < key.length(); i++) {
      deletions.add(key.substring(0, i) + key.substring(i + 1));
    }
    return deletions;
  }

  /** The units of a type whose name is one edit away; none if the written name is too short. */
  List<Unit> within1(String type, String written) {
    if (written.length() < SHORTEST) {
      return List.of();
    }
    String key = key(type, written);
    if (!mayBeFiled(key, type.length() + 1)) {
      return List.of();
    }
    List<Unit> units = new ArrayList<>();
    for (String deletion : deletions(key, type.length() + 1)) {
      for (Unit unit : byDeletion.getOrDefault(deletion, List.of())) {
        if (!units.contains(unit) && isOneEdit(key, key(unit.type(), unit.name()))) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  /**
   * Whether a name may be filed under a key or under what is left of it without a letter, by the
   * {@link String#hashCode} of each.
   */
  private boolean mayBeFiled(String key, int from) {
    int[] before = new int[key.length() + 1];
    for (int i = 0; i < key.length(); i++) {
      before[i + 1] = 31 * before[i] + key.charAt(i);
    }
    boolean may = hashes.get(before[key.length()] & (HASHES - 1));
    int after = 0;
    int power = 1;
    for (int i = key.length() - 1; i >= from && !may; i--) {
      may = hashes.get((before[i] * power + after) & (HASHES - 1));
      after += key.charAt(i) * power;
      power *= 31;
    }
    return may;
  }

  private static boolean isOneEdit(String a, String b) {
    int prefix = 0;
    while (prefix < a.length() && prefix < b.length() && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < a.length() - prefix
        && suffix < b.length() - prefix
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    int left = a.length() - prefix - suffix;
    int right = b.length() - prefix - suffix;
    return left <= 1 && right <= 1;
  }
}
