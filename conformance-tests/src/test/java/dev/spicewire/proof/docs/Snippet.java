// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param page     file name of the page
 * @param line     line of the fence, from 1
 * @param language what stands behind the fence
 * @param text     the lines between the fences
 */
public record Snippet(String page, int line, String language, String text) {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PAGES = List.of("README.md", "CONTRIBUTING.md", "docs/java.md",
            "docs/language.md", "docs/testee.md", "docs/conformance.md", "docs/connection.md", "docs/live.md",
            "docs/getting-started.md", "docs/rules.md");
    private static final String FENCE = "```";

    /** {@return all blocks of a language in all pages} */
    public static List<Snippet> in(String language) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (String page : PAGES) {
            snippets.addAll(ofPage(page));
        }
        return snippets.stream().filter(s -> s.language.equals(language)).toList();
    }

    /** {@return all blocks of a page} */
    static List<Snippet> ofPage(String page) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(ROOT.resolve(page));
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                String language = lines.get(open).substring(FENCE.length());
                String text = String.join("\n", lines.subList(open + 1, i)) + "\n";
                snippets.add(new Snippet(page, open + 1, language, text));
                open = -1;
            }
        }
        return snippets;
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
