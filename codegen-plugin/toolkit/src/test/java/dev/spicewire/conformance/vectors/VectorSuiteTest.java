// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class VectorSuiteTest {

    @TempDir
    private Path directory;

    /** Bodies by name, {@code -} in front of those that are rejected. */
    private static Map<String, String> bodies(String text) {
        Map<String, String> bodies = new TreeMap<>();
        suite(text).vectors().stream().filter(vector -> vector.subject().message().isPresent())
                .forEach(vector -> bodies.put(vector.category() + " " + vector.name(),
                        (vector.isAccepted() ? "" : "-") + HexFormat.of().formatHex(vector.body())));
        return bodies;
    }

    private static VectorSuite suite(String text) {
        return VectorSuite.of(Definitions.parse("test.proto", text, Dialect.SPICEWIRE).protocol().orElseThrow());
    }

    private static String channel(String message) {
        return message + " channel C { M m = 1; }; protocol P { C c = 1; };";
    }

    @Test
    void aCountIsZeroOneManyAndItsLimitAndTooLargeByOneAndByAll() {
        assertThat(bodies(channel("message M { uint8 n; uint16 a[n] @end; };")))
                .containsEntry("canonical minimal", "00")
                .containsEntry("canonical plain", "010200")
                .containsEntry("canonical maximal", "02ffffffff")
                .hasEntrySatisfying("canonical sizes-M.a-limit", body ->
                        assertThat(body).startsWith("ff").hasSize(1022))
                .containsEntry("truncate end-M.n", "-")
                .containsEntry("count count-M.n-beyond", "-01")
                .containsEntry("count count-M.n-max", "-ff");
    }

    @Test
    void eachCaseOfASwitchAndNoCaseAreTaken() {
        assertThat(bodies(channel("enum8 k { A, B, C }; message M { k t; switch (t) { case A: uint8 a;"
                + " case B: uint16 b; } u @anon; };")))
                .containsEntry("canonical minimal", "0000")
                .containsEntry("canonical values-M.t-B", "010100")
                .containsEntry("canonical maximal", "02")
                .containsEntry("truncate end-M.u.A.a", "-00")
                .containsEntry("truncate end-M.u.B.b", "-0101");
    }

    @Test
    void eachBitOfFlagsIsSetAlone() {
        assertThat(bodies(channel("flags8 f { A, B, C }; message M { f x; };")).values())
                .contains("00", "01", "02", "04", "07");
    }

    @Test
    void aPointerIsNullSetSharedAndBehindTheEnd() {
        assertThat(bodies(channel("struct S { uint16 v; }; message M { S *p @outvar(x); };")))
                .containsEntry("canonical minimal", "00000000")
                .containsEntry("canonical pointers", "040000000100")
                .containsEntry("shared-pointer pointers-M.p-shared", "010000000100")
                .containsEntry("pointer pointers-M.p-beyond", "-060000000100")
                .containsEntry("pointer far-M.p", "-ffffffff")
                .containsEntry("pointer cut-M.p", "-050000000100")
                .containsEntry("truncate end-S.v", "-0400000001");
    }

    @Test
    void aPointerThatMustNotBeNullIsSoInABodyThatIsRejected() {
        assertThat(bodies(channel("struct S { uint16 v; }; message M { S *p @nonnull @outvar(x); };")))
                .containsEntry("pointer pointers-M.p-null", "-000000000100");
    }

    @Test
    void partsStandInReverseOrderToo() {
        assertThat(bodies(channel("struct S { uint8 v; }; message M { S *p @outvar(x); S *q @outvar(y); };")))
                .containsEntry("canonical pointers", "08000000090000000102")
                .containsEntry("order-reversed pointers", "09000000080000000201")
                .containsEntry("gaps pointers", "090000000b000000ee01ee02");
    }

    @Test
    void whatTheProtocolDoesNotHaveIsRejected() {
        assertThat(suite(channel("message M { uint8 a; };")).vectors())
                .filteredOn(vector -> vector.subject().message().isEmpty())
                .extracting(vector -> vector.subject().channelType() + " " + vector.subject().from() + " "
                        + vector.subject().id())
                .contains("1 server 0", "1 server 2", "1 server 65535", "1 client 1", "2 server 1");
    }

    @Test
    void theSameDefinitionGivesTheSameText() {
        String text = channel("enum8 k { A, B }; message M { k t[3]; uint8 n; uint8 *a[n] @outvar(x); };");

        assertThat(suite(text).text()).isEqualTo(suite(text).text());
    }

    @Test
    void theDirectoryIsASuite() throws Exception {
        VectorSuite made = suite(channel("message M { uint8 n; uint16 *a[n] @outvar(x); };"));

        made.write(directory);

        Suite read = Suite.read(directory);
        assertThat(read.cases()).hasSize(made.cases());
        assertThat(read.cases()).extracting(Case::id).contains("c/server/m/canonical/minimal/decode",
                "c/server/m/count/count-M.n-max/decode", "c/server/m/empty-nonnull/sizes-M.a-0/roundtrip");
        assertThat(read.cases()).filteredOn(one -> one.id().contains("null-count"))
                .extracting(one -> one.basis().rule())
                .containsOnly("R19");
    }

    @Test
    void aFileOfSomebodyElseStays() throws Exception {
        Path mine = Files.writeString(directory.resolve(VectorSuite.FILE), "mine");

        assertThatThrownBy(() -> suite(channel("message M { uint8 n; };")).write(directory))
                .hasMessageContaining("was not generated");
        assertThat(mine).hasContent("mine");
    }

    @Test
    @Timeout(60)
    void whatIsTooLargeIsLeftOutAndSaidSo() {
        VectorSuite huge = suite(channel("message M { uint8 a[2147483647]; };"));
        assertThat(huge.coverage().all().of(Measure.MESSAGES).shown()).isZero();
        assertThat(huge.leftOut()).anySatisfy(line -> assertThat(line).contains("c/server/m"));

        VectorSuite elements = suite(channel("struct E { uint8 a[100000]; }; message M { uint32 n; E e[n] @end; };"));
        assertThat(elements.vectors()).allSatisfy(vector -> assertThat(vector.body()).hasSizeLessThan(100));
        assertThat(elements.leftOut()).anySatisfy(line -> assertThat(line).contains("c/server/m sizes-M.e-1"));
    }

    @Test
    @Timeout(60)
    void manyStructsInOneAnotherAndLongChainsOfSwitchesHaveTheirBounds() {
        String doubling = "struct S0 { uint8 a; uint8 b; };" + IntStream.range(1, 15)
                .mapToObj(i -> "struct S" + i + " { S" + (i - 1) + " a; S" + (i - 1) + " b; };")
                .collect(Collectors.joining());
        assertThat(suite(channel(doubling + "message M { S14 s; };")).vectors()).isNotEmpty();

        String chain = "enum8 k { A, B };" + "message M { k t; " + IntStream.range(0, 500)
                .mapToObj(i -> "switch (t) { case A: uint8 a" + i + "; default: uint16 b" + i + "; } u" + i
                        + " @anon; ")
                .collect(Collectors.joining()) + "};";
        VectorSuite switches = suite(channel(chain));
        assertThat(switches.coverage().missing(Measure.ARMS)).isEmpty();
        assertThat(switches.text()).hasSizeLessThan(20_000_000);
    }

    @Test
    void aCaseThatNothingLeadsToIsNotMissed() {
        VectorSuite made = suite(channel("flags8 f { A, B }; message M { f t; switch (t) { case A: uint8 a;"
                + " case !A: uint8 b; case B: uint8 c; } u @anon; };"));

        assertThat(made.coverage().missing(Measure.ARMS)).isEmpty();
        assertThat(made.coverage().all().of(Measure.ARMS).all()).isEqualTo(2);
    }

    @Test
    void whatIsRejectedSaysWhyAndWhatWouldBeRight() {
        assertThat(suite(channel("message M { uint16 a; };")).vectors())
                .filteredOn(vector -> vector.name().equals("end-M.a")).singleElement()
                .satisfies(vector -> {
                    assertThat(VectorSuite.line(vector)).isEqualTo("{\"channel\":\"c\",\"channel_type\":1,"
                            + "\"from\":\"server\",\"msg\":\"m\",\"id\":1,\"hex\":\"00\",\"cat\":\"truncate\","
                            + "\"case\":\"end-M.a\",\"accept\":false,\"rule\":\"R14\","
                            + "\"note\":\"m.a needs 2 bytes, 1 are left\",\"mended\":\"0000\"}");
                    assertThat(vector.verdict()).isInstanceOf(Verdict.Rejected.class);
                });
    }
}
