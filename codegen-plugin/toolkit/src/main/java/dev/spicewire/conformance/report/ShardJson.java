// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.util.List;

/**
 * What the report of a part holds beside that of a whole run, so that parts can be joined: {@code failures} has all
 * about cases that went wrong, so only the others are named here.
 */
final class ShardJson {

    private ShardJson() {
    }

    static void write(ObjectNode node, RunReport report, RunPart part) {
        node.put("index", part.shard().index()).put("of", part.shard().of()).put("suite", part.suite());
        texts(node.putArray("options"), report.rerun().options());
        texts(node.putArray("words"), report.testee().words());
        ArrayNode known = node.putArray("known");
        part.known().entries().forEach((name, entry) -> known.addObject()
                .put("case", name).put("location", entry.location()).put("reason", entry.reason()));
        texts(node.putArray("endings"), part.endings());
        texts(node.putArray("passed"), report.outcomes(verdict -> verdict == Verdict.PASSED).stream()
                .map(outcome -> outcome.tested().id()).toList());
        ArrayNode unsupported = node.putArray("unsupported");
        for (Outcome outcome : report.outcomes(verdict -> verdict == Verdict.UNSUPPORTED)) {
            unsupported.addObject().put("case", outcome.tested().id()).put("why", outcome.note());
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
