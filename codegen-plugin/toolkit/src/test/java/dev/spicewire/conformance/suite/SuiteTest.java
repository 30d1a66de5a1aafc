package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTest {

    private static final String MARK = "\"channel\":\"display\",\"channel_type\":2,\"from\":\"server\","
            + "\"msg\":\"mark\",\"id\":102,\"cat\":\"some\"";

    @TempDir
    private Path directory;

    @Test
    void aCanonicalMessageIsDecodedEncodedAndSentRound() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0A\",\"canonical\":true,\"fields\":{\"a\":18446744073709551615}"));

        assertThat(Suite.read(directory).cases()).containsExactly(
                mark("golden", "1/decode", Operation.DECODE, "0a", fields("{\"a\":18446744073709551615}")),
                mark("golden", "1/encode", Operation.ENCODE, "{\"a\":18446744073709551615}", bytes("0a")),
                mark("golden", "1/roundtrip", Operation.ROUNDTRIP, "0a", bytes("0a")));
    }

    @Test
    void aMessageInAnotherLayoutBecomesCanonicalWhichIsAcceptedAsWell() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0aff\",\"canonical\":false,\"canonical_hex\":\"0a\",\"fields\":{}"));

        assertThat(Suite.read(directory).cases()).containsExactly(
                mark("golden", "1/decode", Operation.DECODE, "0aff", fields("{}")),
                mark("golden", "1/encode", Operation.ENCODE, "{}", bytes("0a")),
                mark("golden", "1/roundtrip", Operation.ROUNDTRIP, "0aff", bytes("0a")),
                mark("golden", "1/decode-canonical", Operation.DECODE, "0a", new Expectation.Accepted()));
    }

    @Test
    void canonicalBytesCanBeOnesThatReadersReject() throws IOException {
        write("golden.jsonl", line(",\"hex\":\"0a\",\"canonical\":false,\"canonical_hex\":\"0b\","
                + "\"canonical_rejected\":true,\"fields\":{}"));

        assertThat(Suite.read(directory).cases()).last()
                .isEqualTo(mark("golden", "1/decode-canonical", Operation.DECODE, "0b", new Expectation.Rejected()));
    }

    @Test
    void aVerdictIsOneCase() throws IOException {
        write("malformed.jsonl",
                line(",\"hex\":\"00\",\"accept\":false"),
                line(",\"hex\":\"01\",\"accept\":true"),
                line(",\"hex\":\"02\",\"accept\":true,\"fields\":{\"a\":2}"));

        assertThat(Suite.read(directory).cases()).containsExactly(
                mark("malformed", "1/decode", Operation.DECODE, "00", new Expectation.Rejected()),
                mark("malformed", "2/decode", Operation.DECODE, "01", new Expectation.Accepted()),
                mark("malformed", "3/decode", Operation.DECODE, "02", fields("{\"a\":2}")));
    }

    @Test
    void aMessageThatBreaksTheReferenceSettlesNothing() throws IOException {
        write("malformed.jsonl",
                line(",\"hex\":\"00\",\"upstream_bug\":true"),
                line(",\"hex\":\"00\",\"accept\":false"));

        assertThat(Suite.read(directory).cases()).extracting(Case::id).containsExactly("malformed/2/decode");
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

        assertThat(Suite.read(directory).cases()).extracting(Case::id).containsExactly("mine/short/decode");
    }

    @Test
    void filesComeByNameAndMayBeCompressedOthersDoNotMatter() throws IOException {
        String verdict = line(",\"hex\":\"00\",\"accept\":false");
        write("b.jsonl", verdict);
        write("README.md", "not a case");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(directory.resolve("a.jsonl.gz")))) {
            file.write(verdict.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Suite.read(directory).cases()).extracting(Case::id).containsExactly("a/1/decode", "b/1/decode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,"hex":"0","accept":true                                      | 'hex' must be pairs of hexadecimal digits
            ,"hex":0,"accept":true                                        | 'hex' must be a string
            ,"accept":true                                                | 'hex' is missing
            ,"hex":"00","accept":"yes"                                    | 'accept' must be true or false
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
    void twoCasesOfOneNameAreRefused() throws IOException {
        String verdict = line(",\"hex\":\"00\",\"accept\":false,\"case\":\"x\"");
        write("a.jsonl", verdict, verdict);

        assertThatThrownBy(() -> Suite.read(directory)).hasMessage(directory + ": two cases are named 'a/x/decode'");
    }

    @Test
    void aDirectoryWithoutCasesIsNoSuite() {
        assertThatThrownBy(() -> Suite.read(directory)).isInstanceOf(InvalidSuiteException.class)
                .hasMessage(directory + ": no cases; a suite is a directory with *.jsonl or *.jsonl.gz files");
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

    private static Case mark(String suite, String name, Operation operation, String input, Expectation expectation) {
        Subject subject = new Subject(Optional.of("display"), 2, "server", 102, Optional.of("mark"));
        return new Case(suite + "/" + name, suite, "some", subject, operation, input, expectation);
    }

    private static Expectation fields(String json) {
        return new Expectation.Fields(json);
    }

    private static Expectation bytes(String hex) {
        return new Expectation.Bytes(hex);
    }
}
