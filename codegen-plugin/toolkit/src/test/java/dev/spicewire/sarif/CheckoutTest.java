// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checkout with a definition two directories down, and one beside the checkout. */
class CheckoutTest {

    @TempDir
    private Path temp;

    private Path root;
    private Path inside;
    private Path outside;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectories(temp.resolve("checkout"));
        Files.createDirectory(root.resolve(".git"));
        inside = Files.createFile(Files.createDirectories(root.resolve("a/b")).resolve("p.proto"));
        outside = Files.createFile(temp.resolve("q.proto"));
    }

    @Test
    void filesAreNamedFromTheRootWhereverTheToolWasCalled() {
        assertThat(Checkout.of(root).uri("a/b/p.proto")).isEqualTo("a/b/p.proto");
        assertThat(Checkout.of(root.resolve("a")).uri("b/p.proto")).isEqualTo("a/b/p.proto");
        assertThat(Checkout.of(root.resolve("a/b")).uri("../b/./p.proto")).isEqualTo("a/b/p.proto");
        assertThat(Checkout.of(root.resolve("a")).uri(inside.toString())).isEqualTo("a/b/p.proto");
    }

    @Test
    void withoutACheckoutFilesAreNamedFromWhereTheToolWasCalled() throws IOException {
        Files.delete(root.resolve(".git"));

        assertThat(Checkout.of(root).uri(inside.toString())).isEqualTo("a/b/p.proto");
    }

    @Test
    void aFileOutsideHasAWholeUri() {
        assertThat(URI.create(Checkout.of(root).uri(outside.toString()))).isEqualTo(URI.create("file://" + outside));
        assertThat(Checkout.of(root).uri("../q.proto")).startsWith("file:///").endsWith("/q.proto");
    }

    @Test
    void anotherWayToTheCheckoutLeadsInside() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        assertThat(Checkout.of(root).uri(link.resolve("a/b/p.proto").toString())).isEqualTo("a/b/p.proto");
    }

    @Test
    void whatIsNoFileKeepsItsName() {
        assertThat(Checkout.of(root.resolve("a")).uri("spice.proto")).isEqualTo("spice.proto");
    }

    /** RFC 3986: in a path, a blank, #, % and ? are never themselves; a colon would make a scheme of the first step. */
    @ParameterizedTest
    @CsvSource({
        "my protos/p.proto, my%20protos/p.proto",
        "a#1.proto,         a%231.proto",
        "100%.proto,        100%25.proto",
        "what?.proto,       what%3F.proto",
        "c:x.proto,         c%3Ax.proto",
        "grün.proto,        gr%C3%BCn.proto",
        "[x].proto,         %5Bx%5D.proto",
        "a\\b.proto,        a/b.proto",
    })
    void whatUrisGiveAMeaningIsWrittenAsNumbers(String file, String uri) {
        assertThat(Checkout.of(root).uri(file)).isEqualTo(uri);
        assertThat(URI.create(uri)).matches(parsed -> !parsed.isAbsolute())
                .extracting(URI::getPath).isEqualTo(file.replace('\\', '/'));
    }

    /** Two spellings of one letter are two names for a file system. */
    @Test
    void lettersKeepTheirSpelling() {
        assertThat(Checkout.of(root).uri("u\u0308.proto")).isEqualTo("u%CC%88.proto");
    }
}
