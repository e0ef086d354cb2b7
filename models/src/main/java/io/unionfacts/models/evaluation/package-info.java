/** Measures the models and writes models/EVALUATION.md. */
@NullMarked
package io.unionfacts.models.evaluation;

import org.jspecify.annotations.NullMarked;
