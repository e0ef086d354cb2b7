/** Marks raw sentences in the format of the corpora, for a person to correct. */
@NullMarked
package io.unionfacts.models.annotate;

import org.jspecify.annotations.NullMarked;
