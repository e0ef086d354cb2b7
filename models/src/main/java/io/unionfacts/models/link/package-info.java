/** Says which body of a sentence does or gives what a number counts. */
@NullMarked
package io.unionfacts.models.link;

import org.jspecify.annotations.NullMarked;
