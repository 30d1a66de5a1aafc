// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.report.ReportDirectory;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.report.ShardReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunMergeTest {

    private static final Suite MIXED = new Suite(Stream.of(
            Cases.suite("a#1", "is-wrong#1", "a#2", "can-not#1", "is-wrong#2", "crashes", "a#3", "complains#1",
                    "invents-a-field", "a#4", "is-wrong#3", "can-not#2", "a#5", "a#6").cases(),
            List.of(Cases.encode("a#7"), Cases.decode("is-wrong#4", new Expectation.Rejected()))).flatMap(List::stream)
            .toList());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30})
    void partsTogetherHaveTheReportOfTheWholeRun(int of) throws Exception {
        Path known = Files.writeString(directory.resolve("known.txt"), "a#5 passes\ngone no case\nis-wrong#2 known\n");
        KnownFailures failures = KnownFailures.read(known);
        Path whole = Files.createDirectory(directory.resolve("whole"));
        ReportDirectory.write(run(MIXED, failures, Optional.empty(), "decode-only"), whole);

        List<ShardReport> parts = new ArrayList<>();
        for (int index = 1; index <= of; index++) {
            parts.add(part(run(MIXED, failures, Optional.of(new Shard(index, of)), "decode-only")));
        }
        Collections.reverse(parts);
        Path merged = Files.createDirectory(directory.resolve("merged"));
        ReportDirectory.write(new RunMerge(MIXED).merge(parts), merged);

        assertThat(files(merged)).isEqualTo(files(whole));
        assertThat(files(whole).get("outcomes.tsv")).contains("failed\tis-wrong#1", "known_failure\tis-wrong#2",
                "unsupported\tcan-not#1", "unsupported\ta#7", "passed\ta#1");
    }

    @Test
    void aPartIsFineWhereTheTesteeCanDoNothingOfItsCasesAndTheWholeIsNot() throws Exception {
        Suite nothing = Cases.suite("can-not#1", "can-not#2", "can-not#3");
        List<ShardReport> parts = new ArrayList<>();
        for (int index = 1; index <= 2; index++) {
            RunReport report = run(nothing, KnownFailures.NONE, Optional.of(new Shard(index, 2)));
            assertThat(report.isClean()).isTrue();
            parts.add(part(report));
        }

        RunReport merged = new RunMerge(nothing).merge(parts);

        assertThat(merged.isClean()).isFalse();
        assertThat(merged.problems()).containsExactly(
                "the testee supports nothing of the 3 cases; 'can-not#1': too hard");
    }

    @Test
    void aPartThatIsMissingOrThereTwiceIsNamed() throws Exception {
        ShardReport first = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(1, 7))));
        ShardReport again = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(1, 7))));

        assertRefused("there is no report of shard 2/7, 3/7, 4/7, 5/7, 6/7 and 1 more", MIXED, first);
        assertRefused(again.location() + ": is shard 1/7, as " + first.location() + " is", MIXED, first, again);
    }

    @Test
    void partsOfSeveralRunsAreNotJoined() throws Exception {
        ShardReport first = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(1, 2))));
        Path known = Files.writeString(directory.resolve("known.txt"), "is-wrong#2 known\n");

        ShardReport other = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(2, 3))));
        assertRefused(other.location() + ": is shard 2/3, and " + first.location()
                + " is 1/2: they are not of one run", MIXED, first, other);
        ShardReport testee = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(2, 2)), "decode-only"));
        assertRefused(testee.location() + ": is of the testee 'misbehaving 1', run with --testee ", MIXED, first,
                testee);
        ShardReport suite = part(run(Cases.suite("a"), KnownFailures.NONE, Optional.of(new Shard(2, 2))));
        assertRefused(suite.location() + ": was run with other cases than " + first.location(), MIXED, first, suite);
        ShardReport list = part(run(MIXED, KnownFailures.read(known), Optional.of(new Shard(2, 2))));
        assertRefused(list.location() + ": was run with other known failures than " + first.location(), MIXED, first,
                list);
    }

    @Test
    void aSuiteOfAnotherVersionIsNotTakenForThatOfTheRuns() throws Exception {
        ShardReport only = part(run(Cases.suite("a", "b"), KnownFailures.NONE, Optional.of(new Shard(1, 1))));
        Case changed = Cases.decode("b", new Expectation.Rejected());

        assertRefused(only.location() + ": is of other cases than the suite here",
                new Suite(List.of(Cases.decode("a"), changed)), only);
        assertRefused(only.location() + ": is of other cases than the suite here", Cases.suite("a"), only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{\"shard\":3,\"testee\":{}}", "{\"shard\":{}}",
        "{\"testee\":{},\"shard\":{\"index\":2,\"of\":1}}",
        "{\"testee\":{},\"shard\":{\"index\":99999999999,\"of\":1}}",
        "{\"testee\":{},\"shard\":{\"index\":1,\"of\":1,\"suite\":\"\",\"known\":[{\"case\":1}]}}"})
    void whatIsNoReportOfAPartIsRefused(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), text);

        assertThatThrownBy(() -> ShardReport.read(file)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": is no report of a part of a run: ");
    }

    @Test
    void theReportOfAWholeRunIsNoPart() throws Exception {
        RunReport whole = run(Cases.suite("a"), KnownFailures.NONE, Optional.empty());

        assertThatThrownBy(() -> part(whole)).isInstanceOf(IOException.class)
                .hasMessageEndingWith("'conformance run --shard I/N --report DIR' writes such, as conformance.json");
    }

    /** Cases that are moved from one report to another are not counted twice, nor at all. */
    @Test
    void aCaseInThePartOfAnotherIsRefused() throws Exception {
        ShardReport first = part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(1, 2))));
        ShardReport forged = new ShardReport("forged.json", first.testee(), first.rerun(),
                part(run(MIXED, KnownFailures.NONE, Optional.of(new Shard(2, 2)))).part(), first.outcomes());

        assertThatThrownBy(() -> new RunMerge(MIXED).merge(List.of(first, forged))).isInstanceOf(IOException.class)
                .hasMessageMatching("forged.json: has the case '.*', which is not in shard 2/2");
    }

    private static void assertRefused(String reason, Suite suite, ShardReport... reports) {
        assertThatThrownBy(() -> new RunMerge(suite).merge(List.of(reports))).isInstanceOf(IOException.class)
                .hasMessageStartingWith(reason).hasMessageNotContaining("\n");
    }

    private ShardReport part(RunReport report) throws IOException {
        Path file = Files.createTempFile(directory, "part", ".json");
        return ShardReport.read(Files.writeString(file, RunFormat.JSON.render(report)));
    }

    private static RunReport run(Suite suite, KnownFailures known, Optional<Shard> shard, String... traits)
            throws Exception {
        RunSettings settings = new RunSettings(MisbehavingTestee.command(traits), 1, Duration.ofSeconds(60));
        return new ConformanceRun(settings, suite, shard).run(known, done -> { });
    }

    private static Map<String, String> files(Path reports) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
