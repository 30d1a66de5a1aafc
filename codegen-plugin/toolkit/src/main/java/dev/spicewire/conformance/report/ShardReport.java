// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of one part of a run, read from its {@code conformance.json}.
 *
 * @param location the file, for messages
 * @param testee   what was tested
 * @param rerun    how a case is run alone
 * @param part     which part, of what
 * @param outcomes what became of its cases, by their names
 */
public record ShardReport(String location, TesteeDescription testee, Rerun rerun, RunPart part,
        Map<String, Recorded> outcomes) {

    private static final String FILE = "conformance.json";
    private static final String CASE = "case";

    /**
     * An outcome without its case, which the suite has.
     *
     * @param verdict  what became of the case
     * @param mismatch why the answer is wrong, if it is
     * @param note     why it is known to fail, was not run or is unsupported; else empty
     */
    public record Recorded(Verdict verdict, Optional<Mismatch> mismatch, String note) {

        /** {@return the outcome of a case} */
        public Outcome of(Case tested) {
            return new Outcome(tested, verdict, mismatch, note);
        }
    }

    /** Takes a copy. */
    public ShardReport {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * Reads a report.
     *
     * @param place the file, or the directory of reports with it
     * @return the report
     * @throws IOException if it can't be read, or is not of a part; the message names the file
     */
    public static ShardReport read(Path place) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try {
            JsonObject report = JsonObject.parse(text);
            if (!report.has("shard")) {
                throw new IOException(file + ": is no report of a part of a run; 'conformance run --shard I/N"
                        + " --report DIR' writes such, as " + FILE);
            }
            return of(file.toString(), report, report.object("shard"));
        } catch (InvalidJsonException | IllegalArgumentException | ArithmeticException e) {
            throw new IOException(file + ": is no report of a part of a run: " + e.getMessage(), e);
        }
    }

    private static ShardReport of(String location, JsonObject report, JsonObject shard) throws InvalidJsonException {
        JsonObject testee = report.object("testee");
        RunPart part = new RunPart(
                new Shard(Math.toIntExact(shard.number("index")), Math.toIntExact(shard.number("of"))),
                shard.text("suite"), known(shard), shard.texts("endings"));
        return new ShardReport(location,
                new TesteeDescription(testee.text("name"), testee.text("version"),
                        testee.texts("ops").stream().flatMap(word -> Operation.of(word).stream()).toList(),
                        shard.texts("words")),
                new Rerun(shard.texts("options")), part, outcomes(report, shard));
    }

    private static KnownFailures known(JsonObject shard) throws InvalidJsonException {
        Map<String, KnownFailures.Entry> entries = new LinkedHashMap<>();
        for (JsonObject entry : shard.objects("known")) {
            entries.put(entry.text(CASE), new KnownFailures.Entry(entry.text("location"), entry.text("reason")));
        }
        return new KnownFailures(entries);
    }

    private static Map<String, Recorded> outcomes(JsonObject report, JsonObject shard) throws InvalidJsonException {
        Map<String, Recorded> outcomes = new LinkedHashMap<>();
        for (String name : shard.texts("passed")) {
            add(outcomes, name, new Recorded(Verdict.PASSED, Optional.empty(), ""));
        }
        for (JsonObject one : shard.objects("unsupported")) {
            add(outcomes, one.text(CASE), new Recorded(Verdict.UNSUPPORTED, Optional.empty(), one.text("why")));
        }
        for (JsonObject one : report.objects("failures")) {
            add(outcomes, one.text(CASE), failure(one));
        }
        return outcomes;
    }

    private static void add(Map<String, Recorded> outcomes, String name, Recorded outcome) {
        if (outcomes.put(name, outcome) != null) {
            throw new IllegalArgumentException("the case '" + name + "' is there twice");
        }
    }

    private static Recorded failure(JsonObject one) throws InvalidJsonException {
        Verdict verdict = OutcomeList.verdict(one.text("verdict"))
                .orElseThrow(() -> one.invalid("verdict", "that of a case"));
        String note = one.optionalText(verdict == Verdict.KNOWN_FAILURE ? "known" : "why").orElse("");
        return new Recorded(verdict, one.has("fault") ? Optional.of(mismatch(one)) : Optional.empty(), note);
    }

    private static Mismatch mismatch(JsonObject one) throws InvalidJsonException {
        List<String> log = one.has("log") ? one.texts("log") : new ArrayList<>();
        return new Mismatch(one.text("fault"), one.text("reason"), one.text("expected"), one.text("got"), log);
    }
}
