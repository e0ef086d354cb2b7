/** The name finder: its features, its training data and the finder itself. */
@NullMarked
package io.unionfacts.models.name;

import org.jspecify.annotations.NullMarked;
