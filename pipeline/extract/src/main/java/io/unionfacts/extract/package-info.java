/** The front door: one article in, its mentions, facts, checks and warnings out. */
@NullMarked
package io.unionfacts.extract;

import org.jspecify.annotations.NullMarked;
