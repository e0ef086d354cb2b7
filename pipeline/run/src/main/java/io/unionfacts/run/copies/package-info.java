/**
 * Exact and near copies of articles, and teasers of articles that are there: sketches of texts,
 * made by the workers, and the clustering over all of them while loading. Knows SQL and the article
 * model; nothing of inputs, Beam or facts.
 */
@NullMarked
package io.unionfacts.run.copies;

import org.jspecify.annotations.NullMarked;
