/**
 * What a page holds: articles made of blocks, and how saved text is cut into them; depends on text
 * and resource only.
 */
@NullMarked
package io.unionfacts.extract.article;

import org.jspecify.annotations.NullMarked;
