/**
 * Made-up archives and the measurements made on them. Nothing a run needs may depend on this
 * package.
 */
@NullMarked
package io.unionfacts.run.bench;

import org.jspecify.annotations.NullMarked;
