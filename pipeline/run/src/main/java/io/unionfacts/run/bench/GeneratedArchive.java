package io.unionfacts.run.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up archive of saved pages, about 9 KB each, with planted copies, near-duplicates and
 * poison. Document number {@code i} depends on the seed, the rates and {@code i} alone: the same
 * archive comes out on any machine, in any order, and a longer archive starts with a shorter one.
 */
public final class GeneratedArchive {
  /**
   * What to generate.
   *
   * @param documents how many documents
   * @param seed tells archives apart
   * @param nearDuplicates share of documents that repeat an earlier article with other teasers
   * @param copies share that repeat an earlier document byte for byte
   * @param poison share that no reader can use
   * @param brief whether pages are some 500 characters, a headline and a paragraph, instead of 9 KB
   */
  public record Spec(
      long documents,
      long seed,
      double nearDuplicates,
      double copies,
      double poison,
      boolean brief) {
    /** Two per cent near-duplicates, half a per cent copies, no poison. */
    public static Spec of(long documents) {
      return new Spec(documents, 1, 0.02, 0.005, 0, false);
    }

    /** This archive with another share of poison. */
    public Spec withPoison(double share) {
      return new Spec(documents, seed, nearDuplicates, copies, share, brief);
    }

    public Spec {
      if (documents < 0) {
        throw new IllegalArgumentException("a negative number of documents: " + documents);
      }
      double sum = nearDuplicates + copies + poison;
      if (nearDuplicates < 0 || copies < 0 || poison < 0 || !(sum <= 1)) {
        throw new IllegalArgumentException(
            "shares must be 0 or more and sum to 1 at most: near-duplicates %s, copies %s, poison %s"
                .formatted(nearDuplicates, copies, poison));
      }
    }
  }

  /** What a document was planted as. */
  public enum Kind {
    ORIGINAL,
    NEAR_DUPLICATE,
    COPY,
    POISON
  }

  /** Ways in which a document cannot be used. */
  private enum Poison {
    EMPTY,
    BLANK,
    BINARY,
    BROKEN_PDF
  }

  private static final int PER_FOLDER = 1000;

  private final Spec spec;
  private final PageWords words;

  public GeneratedArchive(Spec spec) {
    this.spec = spec;
    this.words = PageWords.standard();
  }

  public Spec spec() {
    return spec;
  }

  /** The path of a document inside the archive, for example {@code "0012/012345.txt"}. */
  public String name(long index) {
    return String.format(Locale.ROOT, "%04d/%06d.txt", index / PER_FOLDER, index);
  }

  /** What a document was planted as. The first one is always an original. */
  public Kind kind(long index) {
    if (index == 0) {
      return Kind.ORIGINAL;
    }
    double draw = random(index, 1).nextDouble();
    if (draw < spec.poison()) {
      return Kind.POISON;
    }
    if (draw < spec.poison() + spec.copies()) {
      return Kind.COPY;
    }
    return draw < spec.poison() + spec.copies() + spec.nearDuplicates()
        ? Kind.NEAR_DUPLICATE
        : Kind.ORIGINAL;
  }

  /** The number of the original that a document repeats: itself, unless it was planted as one. */
  public long originalOf(long index) {
    Kind kind = kind(index);
    if (kind == Kind.ORIGINAL || kind == Kind.POISON) {
      return index;
    }
    long original = random(index, 2).nextLong(index);
    while (kind(original) != Kind.ORIGINAL) {
      original--;
    }
    return original;
  }

  /** The bytes of a document. */
  public byte[] bytes(long index) {
    return switch (kind(index)) {
      case ORIGINAL -> page(index, index);
      case COPY -> page(originalOf(index), originalOf(index));
      case NEAR_DUPLICATE -> page(originalOf(index), index);
      case POISON -> poison(index);
    };
  }

  private byte[] page(long article, long tail) {
    PageText page = new PageText(words, random(article, 3));
    String text =
        spec.brief() ? page.brief() : page.article() + new PageText(words, random(tail, 4)).tail();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] poison(long index) {
    SplittableRandom random = random(index, 5);
    return switch (Poison.values()[random.nextInt(Poison.values().length)]) {
      case EMPTY -> new byte[0];
      case BLANK -> " \n\t\n".getBytes(StandardCharsets.UTF_8);
      case BINARY -> {
        byte[] bytes = new byte[4096];
        random.nextBytes(bytes);
        bytes[0] = 0;
        yield bytes;
      }
      case BROKEN_PDF -> {
        byte[] bytes = new byte[4096];
        random.nextBytes(bytes);
        byte[] start = "%PDF-1.4\n\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        yield bytes;
      }
    };
  }

  /** A random stream of its own for each document and purpose. */
  private SplittableRandom random(long index, int purpose) {
    // Steele, Lea and Flood's 64-bit mixer: neighbouring numbers must not give related streams.
    long z = spec.seed() * 0x9E3779B97F4A7C15L + index * 8 + purpose;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return new SplittableRandom(z ^ (z >>> 31));
  }
}
