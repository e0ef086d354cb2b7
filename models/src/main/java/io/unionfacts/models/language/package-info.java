/** Tells Vietnamese from other languages. */
@NullMarked
package io.unionfacts.models.language;

import org.jspecify.annotations.NullMarked;
