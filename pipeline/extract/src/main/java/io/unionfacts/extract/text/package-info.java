/** Characters, spans and normalized views of a text; depends on no other package. */
@NullMarked
package io.unionfacts.extract.text;

import org.jspecify.annotations.NullMarked;
