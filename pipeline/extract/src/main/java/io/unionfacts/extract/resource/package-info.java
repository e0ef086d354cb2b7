/**
 * Reads our tabular data files and names file and line of every mistake; depends on no other
 * package.
 */
@NullMarked
package io.unionfacts.extract.resource;

import org.jspecify.annotations.NullMarked;
