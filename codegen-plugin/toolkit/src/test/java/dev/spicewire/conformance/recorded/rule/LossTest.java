// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not known is right. */
class LossTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```session\n(.*?)```");
    private static final Pattern BROKEN = Pattern.compile("(?m)^((?:server|client) .*?) -> R\\d+$");

    static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().map(example -> example.group(1))
                .filter(example -> !example.contains("announces"));
    }

    /** Messages of both sides are missing in front of each one that would be wrong otherwise. */
    @ParameterizedTest
    @MethodSource("examples")
    void behindALossNothingIsWrong(String example) {
        String lossy = BROKEN.matcher(example).replaceAll("server lost\nclient lost\n$1");

        assertThat(SessionScript.of(lossy).broken()).as(lossy).isEmpty();
    }

    @Test
    void whatIsSeenBehindALossCounts() {
        assertThat(SessionScript.of("""
                display
                server lost
                server surface_destroy 05000000
                server surface_destroy 05000000
                server surface_create 05000000 40000000 40000000 20000000 00000000
                server surface_destroy 05000000
                """).broken()).containsExactly("3 R43");
    }

    @Test
    void stateFromElsewhereMayHoldAnything() {
        List<String> migrated = SessionScript.of("""
                display
                client migrate_data 00
                server draw_blackness 00000000 00000000000000000a0000000a000000 00 00 0000000000000000 00000000
                client ack
                """).broken();

        assertThat(migrated).isEmpty();
    }

    @Test
    void aMalformedMessageMayHaveDoneAnything() {
        assertThat(SessionScript.of("""
                display
                server surface_create 00000000 40000000 40000000 20000000 01000000
                server surface_destroy 00000000
                server surface_create 000000
                server surface_destroy 00000000
                """).broken()).containsExactly("3 R14");
    }
}
