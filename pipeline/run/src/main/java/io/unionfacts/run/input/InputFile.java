package io.unionfacts.run.input;

import java.nio.file.Path;

/**
 * A file to read: one document, or a container of many.
 *
 * @param uri its name in the tables: the path as the user gave it, with forward slashes
 * @param path where to open it
 * @param bytes its size
 * @param modified when it last changed, in milliseconds since 1970; tells a finished shard from a
 *     stale one, and enters no table
 */
public record InputFile(String uri, Path path, long bytes, long modified) {}
