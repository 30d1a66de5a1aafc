// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartupClassesTest {

    /** Libraries that take longer to load than all the rest of the help. */
    @Test
    void helpLoadsNothingThatItDoesNotNeed() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Xlog:class+load", "-cp", System.getProperty("java.class.path"),
                Spicewire.class.getName(), "--help").redirectErrorStream(true).start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(log).contains("dev.spicewire.cli.ProbeCommand ", "Usage: spicewire ");
        assertThat(log).doesNotContain("com.fasterxml.jackson.databind", "org.eclipse.jgit", "org.antlr", "javapoet");
    }
}
