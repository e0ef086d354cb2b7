/** Access to the data files of this module; knows no other module. */
@NullMarked
package io.unionfacts.data;

import org.jspecify.annotations.NullMarked;
