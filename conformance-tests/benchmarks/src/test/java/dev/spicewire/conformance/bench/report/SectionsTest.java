// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void onlyWhatIsBetweenTheMarksIsReplaced() {
        Sections sections = new Sections("before\n<!-- begin a -->\nold\n<!-- end a -->\nafter\n");
        sections.replace("a", "new\n");
        assertThat(sections).hasToString("before\n<!-- begin a -->\n\nnew\n\n<!-- end a -->\nafter\n");
    }

    @Test
    void aPageWithoutMarksSaysWhichAreMissing() {
        Sections sections = new Sections("page");
        assertThatThrownBy(() -> sections.replace("a", "new")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<!-- begin a -->");
    }
}
