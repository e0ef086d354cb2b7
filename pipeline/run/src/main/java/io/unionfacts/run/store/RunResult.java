package io.unionfacts.run.store;

import java.util.List;
import java.util.Map;

/**
 * What a run did to the database.
 *
 * @param runId its id
 * @param seen documents met, rejected ones among them
 * @param loaded documents whose rows were written
 * @param unchanged documents skipped, as loaded before
 * @param rejected inputs that could not be used
 * @param articles articles of the loaded documents, by role
 * @param facts facts of the loaded documents, by kind, most frequent first
 * @param rejections the first rejected inputs, as lines for a person
 * @param byReason rejected inputs by reason, most frequent first
 */
public record RunResult(
    String runId,
    long seen,
    long loaded,
    long unchanged,
    long rejected,
    Map<String, Long> articles,
    Map<String, Long> facts,
    List<String> rejections,
    Map<String, Long> byReason) {}
