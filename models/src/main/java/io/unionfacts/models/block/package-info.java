/** The classifier of blocks: its features and the classifier itself. */
@NullMarked
package io.unionfacts.models.block;

import org.jspecify.annotations.NullMarked;
