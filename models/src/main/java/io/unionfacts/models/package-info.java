/** OpenNLP models behind the ports of the extraction library; depends on extract and data. */
@NullMarked
package io.unionfacts.models;

import org.jspecify.annotations.NullMarked;
