// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.JavaCodes;
import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Codes;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.lint.SeverityChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/diagnostics.md has every code; {@code -Dgolden.refresh=true} writes it anew. */
class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("../../docs/diagnostics.md");
    private static final List<Code> CODES = Stream.concat(Codes.all().stream(), JavaCodes.all().stream())
            .sorted(Comparator.comparing(Code::id)).toList();

    @Test
    void thePageHasEveryCodeWithItsExample() throws IOException {
        String page = DiagnosticsPage.of(CODES);

        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void theRulesOnThePageAreRules() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("# comment\n");
        String rules = page.substring(begin, page.indexOf("```", begin));

        assertThat(rules).hasLineCount(4);
        assertThat(SeverityChoices.in(new SourceFile("spicewire.rules", rules)).faults()).isEmpty();
    }
}
