/**
 * One maximum-entropy classifier, as all models but the name finder and the sentence detector use
 * it.
 */
@NullMarked
package io.unionfacts.models.classify;

import org.jspecify.annotations.NullMarked;
