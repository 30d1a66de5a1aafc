// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.util.Map;

/** A report as one JSON document; {@code docs/conformance.md} says what it holds. */
final class RunJson {

    private RunJson() {
    }

    static String of(RunReport report) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode testee = document.putObject("testee")
                .put("name", report.testee().name()).put("version", report.testee().version());
        ArrayNode operations = testee.putArray("ops");
        report.testee().operations().forEach(operation -> operations.add(operation.word()));
        put(document.putObject("summary"), Tally.of(report.outcomes()));
        groups(document.putArray("channels"), "channel", Tally.by(Tally::channel, report.outcomes()));
        groups(document.putArray("categories"), "category", Tally.by(Tally::category, report.outcomes()));
        groups(document.putArray("levels"), "level", Tally.by(Tally::level, report.outcomes()));
        groups(document.putArray("rules"), "rule", Tally.by(Tally::rule, report.outcomes()));
        groups(document.putArray("messages"), "message", Tally.by(Tally::message, report.outcomes()));
        ArrayNode faults = document.putArray("faults");
        FailureGroup.of(report.outcomes(verdict -> verdict == Verdict.FAILED)).forEach(group -> faults.addObject()
                .put("message", Tally.message(group.first())).put("fault", group.fault())
                .put("cases", group.failures().size()).put("first", group.first().tested().id()));
        ArrayNode failures = document.putArray("failures");
        report.outcomes(verdict -> verdict != Verdict.PASSED && verdict != Verdict.UNSUPPORTED)
                .forEach(outcome -> failure(failures.addObject(), outcome, report.rerun()));
        if (report.coverage().isMeasured()) {
            CoverageTable.write(document.putObject("coverage"), report.coverage());
        }
        ArrayNode problems = document.putArray("problems");
        report.problems().forEach(problems::add);
        report.part().ifPresent(part -> ShardJson.write(document.putObject("shard"), report, part));
        return document.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void groups(ArrayNode list, String key, Map<String, Tally> tallies) {
        tallies.forEach((name, tally) -> put(list.addObject().put(key, name), tally));
    }

    private static void put(ObjectNode node, Tally tally) {
        node.put("cases", tally.total());
        for (Verdict verdict : Verdict.values()) {
            node.put(OutcomeList.word(verdict), tally.count(verdict));
        }
    }

    private static void failure(ObjectNode node, Outcome outcome, Rerun rerun) {
        Subject subject = outcome.tested().subject();
        node.put("case", outcome.tested().id())
                .put("verdict", OutcomeList.word(outcome.verdict()))
                .put("suite", outcome.tested().suite())
                .put("rule", outcome.tested().basis().rule())
                .put("level", outcome.tested().basis().level().word())
                .put("category", outcome.tested().category())
                .put("op", outcome.tested().operation().word())
                .put("channel", subject.channel().orElse(null))
                .put("channel_type", subject.channelType())
                .put("from", subject.from())
                .put("id", subject.id())
                .put("msg", subject.message().orElse(null));
        if (!outcome.note().isEmpty()) {
            node.put(outcome.verdict() == Verdict.KNOWN_FAILURE ? "known" : "why", outcome.note());
        }
        if (outcome.tested().operation() == Operation.ENCODE) {
            node.putRawValue("fields", new RawValue(outcome.tested().input()));
        } else {
            node.put("hex", outcome.tested().input());
        }
        outcome.mismatch().ifPresent(mismatch -> mismatch(node, mismatch));
        node.put("run", rerun.of(outcome.tested()));
    }

    private static void mismatch(ObjectNode node, Mismatch mismatch) {
        node.put("fault", mismatch.fault()).put("reason", mismatch.reason())
                .put("expected", mismatch.expected()).put("got", mismatch.got());
        if (!mismatch.log().isEmpty()) {
            ArrayNode log = node.putArray("log");
            mismatch.log().forEach(log::add);
        }
    }
}
