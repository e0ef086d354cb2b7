/** The classifier of what a number counts: its features, its training and the classifier itself. */
@NullMarked
package io.unionfacts.models.kind;

import org.jspecify.annotations.NullMarked;
