/**
 * Sentences annotated by hand or made by the grammar, as data/corpora holds them. Of OpenNLP it
 * knows the tokenizer alone.
 */
@NullMarked
package io.unionfacts.models.corpus;

import org.jspecify.annotations.NullMarked;
