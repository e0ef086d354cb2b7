package io.unionfacts.run.store;

import java.util.Optional;

/**
 * What made the rows. Documents loaded by the same three are not read again.
 *
 * @param product version of unionfacts
 * @param rules digest of rules, lexicons, gazetteers and the code that reads them
 * @param models digest of the models, when any is used
 */
public record Versions(String product, String rules, Optional<String> models) {}
