// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTest {

    private static final String MARK = "\"channel\":\"display\",\"channel_type\":2,\"from\":\"server\","
            + "\"msg\":\"mark\",\"id\":102,\"cat\":\"some\"";

    private static final String LARGEST = "a-18446744073709551615";

    @TempDir
    private Path directory;

    @Test
    void aCanonicalMessageIsDecodedEncodedAndSentRound() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0A\",\"canonical\":true,\"fields\":{\"a\":18446744073709551615}"));

        assertThat(Suite.read(directory).cases()).extracting(SuiteTest::shown).containsExactly(
                mark(LARGEST + "/6856c5a3/decode", Operation.DECODE, "0a", fields("{\"a\":18446744073709551615}")),
                mark(LARGEST + "/6856c5a3/encode", Operation.ENCODE, "{\"a\":18446744073709551615}", bytes("0a")),
                mark(LARGEST + "/6856c5a3/roundtrip", Operation.ROUNDTRIP, "0a", bytes("0a")));
    }

    @Test
    void aMessageInAnotherLayoutBecomesCanonicalWhichIsAcceptedAsWell() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0aff\",\"canonical\":false,\"canonical_hex\":\"0a\",\"fields\":{}"));

        assertThat(Suite.read(directory).cases()).extracting(SuiteTest::shown).containsExactly(
                mark("53c37448/decode", Operation.DECODE, "0aff", fields("{}")),
                mark("53c37448/encode", Operation.ENCODE, "{}", bytes("0a")),
                mark("53c37448/roundtrip", Operation.ROUNDTRIP, "0aff", bytes("0a")),
                mark("53c37448/decode-canonical", Operation.DECODE, "0a", new Expectation.Accepted()));
    }

    @Test
    void canonicalBytesCanBeOnesThatReadersReject() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0a\",\"canonical\":false,\"canonical_hex\":\"0b\","
                + "\"canonical_rejected\":true,\"fields\":{}"));

        assertThat(Suite.read(directory).cases()).extracting(SuiteTest::shown).last()
                .isEqualTo(mark("6856c5a3/decode-canonical", Operation.DECODE, "0b", new Expectation.Rejected()));
    }

    @Test
    void aVerdictIsOneCase() throws IOException {
        write("malformed.jsonl",
                line(",\"hex\":\"00\",\"accept\":false"),
                line(",\"hex\":\"01\",\"accept\":true"),
                line(",\"hex\":\"02\",\"accept\":true,\"fields\":{\"a\":2}"));

        assertThat(Suite.read(directory).cases()).extracting(SuiteTest::shown).containsExactly(
                mark("1-bytes/f1534392/decode", Operation.DECODE, "00", new Expectation.Rejected()),
                mark("1-bytes/938db8c9/decode", Operation.DECODE, "01", new Expectation.Accepted()),
                mark("1-bytes/a953f09a/decode", Operation.DECODE, "02", fields("{\"a\":2}")));
    }

    @Test
    void aMessageThatBreaksTheReferenceSettlesNothing() throws IOException {
        write("malformed.jsonl",
                line(",\"hex\":\"00\",\"upstream_bug\":true"),
                line(",\"hex\":\"00\",\"accept\":false"));

        assertThat(Suite.read(directory).cases()).extracting(Case::id)
                .containsExactly("display/server/mark/some/1-bytes/f1534392/decode");
    }

    @Test
    void aMessageThatDoesNotExistHasNoNames() throws IOException {
        write("malformed.jsonl", "{\"channel\":null,\"channel_type\":77,\"from\":\"client\",\"msg\":null,\"id\":1,"
                + "\"hex\":\"\",\"accept\":false}");

        assertThat(Suite.read(directory).cases()).extracting(Case::subject).containsExactly(
                new Subject(Optional.empty(), 77, "client", 1, Optional.empty()));
    }

    @Test
    void aLineCanNameItsCases() throws IOException {
        write("mine.jsonl", line(",\"hex\":\"00\",\"accept\":false,\"case\":\"short\""));

        assertThat(Suite.read(directory).cases()).extracting(Case::id)
                .containsExactly("display/server/mark/some/short/decode");
    }

    @Test
    void filesComeByNameAndMayBeCompressedOthersDoNotMatter() throws IOException {
        String verdict = line(",\"hex\":\"00\",\"accept\":false");
        write("b.jsonl", line(",\"hex\":\"01\",\"accept\":false"));
        write("README.md", "not a case");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(directory.resolve("a.jsonl.gz")))) {
            file.write(verdict.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Suite.read(directory).cases()).extracting(Case::suite).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,"hex":"0","accept":true                                      | 'hex' must be pairs of hexadecimal digits
            ,"hex":0,"accept":true                                        | 'hex' must be a string
            ,"accept":true                                                | 'hex' is missing
            ,"hex":"00","accept":"yes"                                    | 'accept' must be true or false
            ,"hex":"00","accept":true,"level":"must"       | 'level' must be 'required' or 'recommended'
            ,"hex":"00","accept":true,"tags":"x"           | 'tags' must be an array of strings
            ,"hex":"00"                                                   | 'canonical' is missing
            ,"hex":"00","canonical":true                                  | 'fields' is missing
            ,"hex":"00","canonical":true,"fields":[]                      | 'fields' must be an object
            ,"hex":"00","canonical":false,"fields":{}                     | 'canonical_hex' is missing
            """)
    void aLineThatLacksSomethingIsNamed(String members, String reason) throws IOException {
        write("a.jsonl", line(",\"hex\":\"00\",\"accept\":false"), line(members));

        assertThatThrownBy(() -> Suite.read(directory))
                .isInstanceOf(InvalidSuiteException.class).hasMessage(directory.resolve("a.jsonl") + ":2: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"channel_type":2,"from":"me","id":1,"hex":"","accept":true}     | 'from' must be 'server' or 'client'
            {"channel_type":2.5,"from":"server","id":1,"hex":"","accept":true} | 'channel_type' must be a whole number
            {"channel_type":2,"from":"server","hex":"","accept":true}        | 'id' is missing
            []                                                               | no JSON object
            {"id":1,"id":2} | no JSON in line 1, column 13: Duplicate field 'id'
            """)
    void aLineThatIsNoVectorIsNamed(String line, String reason) throws IOException {
        write("a.jsonl", line);

        assertThatThrownBy(() -> Suite.read(directory))
                .isInstanceOf(InvalidSuiteException.class).hasMessage(directory.resolve("a.jsonl") + ":1: " + reason);
    }

    @Test
    @DisplayName("a name says what is in the message, and does not change when other lines come and go")
    void namesAreOfTheMessage() throws IOException {
        String copy = MARK.replace("mark", "draw_copy").replace("some", "canonical");
        String first = "{" + copy + ",\"hex\":\"00\",\"canonical\":true,\"fields\":{\"base\":{\"clip\":{\"type\":1,"
                + "\"u\":{\"rects\":{\"num_rects\":2,\"rects\":[{\"top\":1},{\"top\":2}]}}}},\"src\":{\"u\":"
                + "{\"quic\":{\"data\":\"aa\"}}},\"mask\":null}}";
        String small = "{" + copy + ",\"hex\":\"01000000\",\"canonical\":true,\"fields\":{\"flags\":1,\"text\":\"\"}}";

        write("a.jsonl", first, small);
        List<String> names = names();
        write("a.jsonl", line(",\"hex\":\"\",\"accept\":false"), small, first);

        assertThat(names).hasSize(6).first()
                .isEqualTo("display/server/draw_copy/canonical/clip-rects-2/src-quic/mask-null/f1534392/decode");
        assertThat(names).contains("display/server/draw_copy/canonical/flags-1/text-empty/encode");
        assertThat(names()).hasSize(7).containsAll(names).contains("display/server/mark/some/0-bytes/decode");
    }

    @Test
    @DisplayName("canonical bytes are required where there are no others, and recommended where pointers can move")
    void levelsAreOfTheMessage() throws IOException {
        String golden = ",\"canonical\":true,\"fields\":{\"a\":1,\"b\":[1]}";
        write("a.jsonl", line(",\"hex\":\"01\"" + golden));
        assertThat(levels()).containsOnly(Level.REQUIRED);

        write("b.jsonl", line(",\"hex\":\"02\",\"accept\":true").replace("some", "pointer"));
        assertThat(levels()).containsExactly(Level.REQUIRED, Level.RECOMMENDED, Level.RECOMMENDED, Level.REQUIRED);

        write("a.jsonl", line(",\"level\":\"recommended\",\"rule\":\"X1\",\"tags\":[\"mine\"]"
                + ",\"hex\":\"01\"" + golden));
        assertThat(Suite.read(directory).cases()).extracting(Case::basis).first()
                .isEqualTo(new Basis("X1", Level.RECOMMENDED, List.of("a", "some", "decode", "accepted", "mine")));
    }

    private List<String> names() throws IOException {
        return Suite.read(directory).cases().stream().map(Case::id).toList();
    }

    private List<Level> levels() throws IOException {
        return Suite.read(directory).cases().stream().map(one -> one.basis().level()).toList();
    }

    @Test
    void twoCasesOfOneNameAreRefused() throws IOException {
        String verdict = line(",\"hex\":\"00\",\"accept\":false,\"case\":\"x\"");
        write("a.jsonl", verdict, verdict);

        assertThatThrownBy(() -> Suite.read(directory))
                .hasMessage(directory + ": two cases are named 'display/server/mark/some/x/decode'");
    }

    @Test
    void aDirectoryWithoutCasesIsNoSuite() {
        assertThatThrownBy(() -> Suite.read(directory)).isInstanceOf(InvalidSuiteException.class)
                .hasMessage(directory
                        + ": no cases; a suite is a directory, a zip or a jar with *.jsonl or *.jsonl.gz files");
    }

    @Test
    void anArchiveIsASuiteToo() throws IOException {
        Path zip = directory.resolve("suite-1.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("suite-1/b.jsonl"));
            out.write(line(",\"hex\":\"01\",\"accept\":true").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("suite-1/a.jsonl"));
            out.write(line(",\"hex\":\"00\",\"accept\":false").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("suite-1/README.md"));
            out.write("not a case".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Suite.read(zip).cases()).extracting(Case::suite).containsExactly("a", "b");
        Path broken = Files.writeString(directory.resolve("broken.jar"), "PK");
        assertThatThrownBy(() -> Suite.read(broken)).isInstanceOf(InvalidSuiteException.class)
                .hasMessageStartingWith(broken + ": no zip file, or not all of one");
    }

    @Test
    void aCutOrForeignArchiveIsNamed() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (OutputStream compressed = new GZIPOutputStream(archive)) {
            compressed.write(line(",\"hex\":\"00\",\"accept\":false").getBytes(StandardCharsets.UTF_8));
        }
        Path file = directory.resolve("a.jsonl.gz");
        for (byte[] content : new byte[][] {Arrays.copyOf(archive.toByteArray(), archive.size() / 2), {'P', 'K'}}) {
            Files.write(file, content);

            assertThatThrownBy(() -> Suite.read(directory)).isInstanceOf(InvalidSuiteException.class)
                    .hasMessageStartingWith(file + ": no gzip file, or not all of one");
        }
    }

    private static String line(String members) {
        return "{" + MARK + members + "}";
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(directory.resolve(name), Arrays.asList(lines));
    }

    private static Tuple mark(String name, Operation operation, String input, Expectation expectation) {
        return tuple("display/server/mark/some/" + name, operation, input, expectation);
    }

    private static Expectation fields(String json) {
        return new Expectation.Fields(json);
    }

    private static Expectation bytes(String hex) {
        return new Expectation.Bytes(hex);
    }

    private static Tuple shown(Case one) {
        return tuple(one.id(), one.operation(), one.input(), one.expectation());
    }
}
