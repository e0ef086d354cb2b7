/** The pipeline on Flink: in this process, and on a cluster of processes. */
@NullMarked
package io.unionfacts.flink;

import org.jspecify.annotations.NullMarked;
