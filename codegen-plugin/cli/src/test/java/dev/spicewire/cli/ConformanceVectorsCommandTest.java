// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceVectorsCommandTest {

    private static final String TOY = "channel Toy { message { uint8 n; uint32 a[n] @end; } hello = 1; };"
            + " protocol P { Toy toy = 5; };";

    @TempDir
    private Path directory;

    @Test
    void theSuiteCanBeRun() throws IOException {
        Path suite = directory.resolve("suite");

        CommandRun made = vectors(TOY, suite);

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).matches("(?s).*suite: [0-9]+ cases of [0-9]+ bodies, of which [0-9]+ are accepted and"
                + " [0-9]+ rejected\n");
        CommandRun listed = CommandRun.of("conformance", "run", "--suite", suite.toString(), "--list");
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out()).contains("toy/server/hello/canonical/minimal/decode\n",
                "toy/server/hello/count/count-hello.n-beyond/decode\n");
    }

    @Test
    void aRunLikeTheLastChangesNothing() throws IOException {
        Path suite = directory.resolve("suite");
        vectors(TOY, suite);
        String before = Files.readString(suite.resolve("vectors.jsonl"));

        assertThat(vectors(TOY, suite).exitCode()).isZero();
        assertThat(suite.resolve("vectors.jsonl")).hasContent(before.stripTrailing());
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        assertThat(vectors("channel Toy { message { uint16 n; uint8 a[n] @end; } hello = 1; };"
                + " protocol P { Toy toy = 5; };", directory.resolve("suite")).out())
                .endsWith("\nleft out: 1 array at the limit of its count, of more than 4096 bytes:"
                        + " toy/server/hello hello.a\n");
    }

    @Test
    void aDefinitionWithErrorsGivesNothing() throws IOException {
        CommandRun run = vectors("channel Toy { message { uint9 n; } hello = 1; };", directory.resolve("suite"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("toy.proto:1:25: error");
        assertThat(directory.resolve("suite")).doesNotExist();
    }

    @Test
    void aFileOfSomebodyElseIsInTheWay() throws IOException {
        Path suite = Files.createDirectory(directory.resolve("suite"));
        Path mine = Files.writeString(suite.resolve("vectors.jsonl"), "mine");

        CommandRun run = vectors(TOY, suite);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("vectors.jsonl: exists and was not generated").hasLineCount(1);
        assertThat(mine).hasContent("mine");
    }

    private CommandRun vectors(String definition, Path suite) throws IOException {
        Path proto = Files.writeString(directory.resolve("toy.proto"), definition);
        return CommandRun.of("conformance", "vectors", "--proto", proto.toString(), "-o", suite.toString());
    }
}
