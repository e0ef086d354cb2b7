/**
 * Scores a database against gold answers: precision, recall and F1 of facts found and facts fully
 * right, by kind and attribute, and of entities, titles and authors. The scoring itself is plain
 * values in, plain values out.
 */
@NullMarked
package io.unionfacts.run.evaluate;

import org.jspecify.annotations.NullMarked;
