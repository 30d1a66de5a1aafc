// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of the pages lead to files and headings that there are, and the first page leads to all pages. */
class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    private record Link(Path page, String target) {

        boolean isOurs() {
            return !target.matches("[a-z]+:.*");
        }

        Path file() {
            String path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? page : page.resolveSibling(path).normalize();
        }

        String anchor() {
            return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        }

        @Override
        public String toString() {
            return page + " -> " + target;
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream<String> own = Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md",
                    "RELEASING.md");
            return Stream.concat(own.map(ROOT::resolve),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    private static Stream<Link> links(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(text).results().map(found -> new Link(page, found.group(1))).filter(Link::isOurs);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Link link : links(page).toList()) {
            boolean there = Files.exists(link.file())
                    && (link.anchor().isEmpty() || anchors(link.file()).contains(link.anchor()));
            if (!there) {
                broken.add(link.toString());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theFirstPageLeadsToAllPages() throws IOException {
        List<Path> linked = links(ROOT.resolve("README.md")).map(Link::file).toList();

        assertThat(pages().filter(page -> !page.endsWith("README.md")).map(Path::normalize)).isSubsetOf(linked);
    }

    /** As code hosts make them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text).results().map(LinksTest::anchor).toList();
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-');
    }
}
