// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is rejected breaks the rule that the page shows it for. */
class FaultRuleTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Pattern SECTION = Pattern.compile("(?s)</a>(R[0-9]+) .*?```wire\n(.*?)```");
    private static final Pattern REJECTED = Pattern.compile("(?:strict )?(\\w+) (\\w+ \\w+ [0-9a-f ]*) -> rejected");

    /** What is computed shows as what is too short: the image that the data belongs to, the count that asks for it. */
    private static final Map<String, String> SHOWN_AS = Map.of("R8", "R17", "R20", "R15");

    /**
     * A body of the page.
     *
     * @param rule    the rule that it is shown for
     * @param channel its channel
     * @param message sender, message and bytes
     */
    record Rejected(String rule, String channel, String message) {
    }

    static Stream<Rejected> rejected() throws IOException {
        List<Rejected> bodies = new ArrayList<>();
        SECTION.matcher(Files.readString(PAGE)).results().forEach(section -> REJECTED.matcher(section.group(2))
                .results().filter(line -> !line.group(1).equals("tunnel"))
                .forEach(line -> bodies.add(new Rejected(SHOWN_AS.getOrDefault(section.group(1), section.group(1)),
                        line.group(1), line.group(2)))));
        return bodies.stream();
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void aRejectedBodyBreaksTheRuleItIsShownFor(Rejected body) {
        assertThat(SessionScript.of(body.channel() + "\n" + body.message()).broken()).first()
                .isEqualTo("1 " + body.rule());
    }

    @Test
    void partsInAnotherOrderAreFreeButNotRecommended() {
        SessionScript swapped = SessionScript.of(
                "main\nserver 101 0100020002000000180000000400000014000000636465006162");
        SessionScript canonical = SessionScript.of(
                "main\nserver 101 0100020002000000140000000400000016000000616263646500");

        assertThat(swapped.violations().filter(one -> one.rule() == Rule.CANONICAL_LAYOUT)).singleElement()
                .satisfies(one -> assertThat(one.what()).startsWith("from byte 8 on parts stand elsewhere"))
                .extracting(Violation::level).isEqualTo(Level.RECOMMENDED);
        assertThat(canonical.violations().filter(one -> one.rule() == Rule.CANONICAL_LAYOUT)).isEmpty();
    }

    /** Both say how many elements there are: a count of a null array is not one of elements that should be there. */
    @ParameterizedTest
    @ValueSource(strings = {"server migrate_begin 01000200020000001400000017000000000000006162",
        "server migrate_begin_seamless 0100020002000000180000001b0000000000000000000000 6162"})
    void theCountOfANullArrayIsToldAsSuch(String message) {
        assertThat(SessionScript.of("main\n" + message).broken()).first().isEqualTo("1 R19");
    }
}
