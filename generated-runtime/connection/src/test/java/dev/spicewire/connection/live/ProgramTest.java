// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a test does whose program is missing. */
class ProgramTest {

    @Test
    void aMissingProgramSkipsItsTest() {
        assertThatThrownBy(() -> Program.require(false, "x is not installed", Map.of()))
                .isInstanceOf(TestAbortedException.class).hasMessageContaining("x is not installed");
        assertThatThrownBy(() -> Program.require(false, "x is not installed", Map.of("CI", "false")))
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aMissingProgramFailsItsTestInContinuousIntegration() {
        assertThatThrownBy(() -> Program.require(false, "x is not installed", Map.of("CI", "true")))
                .isInstanceOf(AssertionError.class).hasMessage("x is not installed");
        assertThatCode(() -> Program.require(true, "x is not installed", Map.of("CI", "true")))
                .doesNotThrowAnyException();
    }
}
