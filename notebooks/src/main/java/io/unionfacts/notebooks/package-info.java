/** A Java kernel for Jupyter and helpers for the notebooks. */
@NullMarked
package io.unionfacts.notebooks;

import org.jspecify.annotations.NullMarked;
