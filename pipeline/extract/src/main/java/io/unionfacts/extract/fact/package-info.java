/**
 * Facts out of quantities, mentions and periods: rules, frames, arithmetic checks; the top of the
 * library.
 */
@NullMarked
package io.unionfacts.extract.fact;

import org.jspecify.annotations.NullMarked;
