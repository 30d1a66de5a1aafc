// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.verdict.KnownFailures;
import java.util.List;

/**
 * What a part of a run has to say for the report of the whole.
 *
 * @param shard   which part
 * @param suite   fingerprint of the cases of all parts
 * @param known   failures that are to be expected in all parts
 * @param endings why processes of the testee ended before their time
 */
public record RunPart(Shard shard, String suite, KnownFailures known, List<String> endings) {

    /** Takes a copy. */
    public RunPart {
        endings = List.copyOf(endings);
    }
}
