package io.unionfacts.run.input;

import java.time.Instant;
import java.util.Optional;

/**
 * A document as it lay in the archive. Two with the same bytes are the same document.
 *
 * @param uri where it was found: the file's, followed by {@code !/} and the entry for one out of a
 *     container
 * @param bytes its raw bytes; never changed after this is made
 * @param mediaType what the archive says it is
 * @param fetchedAt when it was fetched, when the archive says so
 * @param url its address on the web, when the archive says so
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest, never by equals; copying costs
public record RawDocument(
    String uri,
    byte[] bytes,
    Optional<String> mediaType,
    Optional<Instant> fetchedAt,
    Optional<String> url) {}
