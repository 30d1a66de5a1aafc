// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordPromptTest {

    /** JDKs 22 to 24 have a console without a terminal, too: it would ask a pipe. */
    @Test
    void nobodyIsAskedWithoutATerminal() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                Spicewire.class.getName(), "probe", "spice://127.0.0.1:1", "--password").start();
        process.getOutputStream().write("secret\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(errors).contains("--password asks at a terminal, and there is none");
        assertThat(output).doesNotContain("Password");
    }
}
