/** The explorer as static files, for any web server. */
@NullMarked
package io.unionfacts.run.site;

import org.jspecify.annotations.NullMarked;
