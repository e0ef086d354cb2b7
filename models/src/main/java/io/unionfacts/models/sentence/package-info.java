/** The sentence detector: its training data and the detector itself. */
@NullMarked
package io.unionfacts.models.sentence;

import org.jspecify.annotations.NullMarked;
