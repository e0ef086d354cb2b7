/**
 * Documents out of files: finding inputs, opening formats and containers, and telling what cannot
 * be used. Knows nothing of Beam or of the database.
 */
@NullMarked
package io.unionfacts.run.input;

import org.jspecify.annotations.NullMarked;
