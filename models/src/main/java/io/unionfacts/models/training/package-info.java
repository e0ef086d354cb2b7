/**
 * Trains the models from the corpora, the same bytes from the same input, and locks what went in
 * and came out.
 */
@NullMarked
package io.unionfacts.models.training;

import org.jspecify.annotations.NullMarked;
