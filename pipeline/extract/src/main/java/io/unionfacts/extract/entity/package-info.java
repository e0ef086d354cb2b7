/**
 * Who and where: gazetteers, federations, mentions and their resolution; depends on text, resource,
 * article and period.
 */
@NullMarked
package io.unionfacts.extract.entity;

import org.jspecify.annotations.NullMarked;
