// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownVersionTest {

    private static final String POM = "<artifactId>spicewire-parent</artifactId>\n  <version>0.3.0-SNAPSHOT</version>";

    @Test
    void beforeTheFirstReleaseItIsTheOneThatIsBeingMade() {
        assertThat(ShownVersion.of("## [Unreleased]\n", POM)).isEqualTo("0.3.0");
    }

    @Test
    void thenItIsTheNewestOfTheChangelog() {
        assertThat(ShownVersion.of("## [Unreleased]\n\n## [0.2.0] - 2026-12-24\n\n## [0.1.0] - 2026-12-01\n", POM))
                .isEqualTo("0.2.0");
    }
}
