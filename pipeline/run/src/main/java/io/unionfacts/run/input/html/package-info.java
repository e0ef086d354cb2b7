/**
 * Articles out of web pages: metadata, the main text, and teasers around it. Depends on jsoup and
 * the article model; knows nothing of files, Beam or the database.
 */
@NullMarked
package io.unionfacts.run.input.html;

import org.jspecify.annotations.NullMarked;
