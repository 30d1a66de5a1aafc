// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTableTest {

    private static Switch choice(String type, String cases) {
        Channel channel = Definitions.parse("cases.proto", type + " kind { A, B, C, D };\n"
                + "channel MainChannel { server: message { kind kind; switch (kind) { " + cases + " } u; } m = 1; };\n"
                + "protocol P { MainChannel main = 1; };\n", Dialect.SPICEWIRE).protocol().orElseThrow()
                .channels().get(0);
        return (Switch) channel.messages(Direction.SERVER).get(0).body().members().get(1);
    }

    private static Optional<String> taken(Switch choice, long number) {
        return new CaseTable(choice).taken(number).map(taken -> taken.member().name());
    }

    @Test
    void aNumberWithoutCaseTakesNone() {
        Switch choice = choice("enum8", "case A: uint8 a; case B: case C: uint16 b;");
        assertThat(taken(choice, 0)).contains("a");
        assertThat(taken(choice, 2)).contains("b");
        assertThat(taken(choice, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "case A: uint8 a; case D: uint16 d; default: uint32 other;",
        "case D: default: uint32 other; ",
        "case B: uint8 b; case C: case A: uint16 c;"})
    void casesOfAnEnumAreThoseThatMatchFirst(String cases) {
        everyNumber(choice("enum8", cases));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "case A: uint8 a; case !B: uint16 b; case C: uint32 c;",
        "case D: case !A: uint8 d; case B: uint16 b; default: uint32 other;"})
    void casesOfFlagsAreThoseThatMatchFirst(String cases) {
        everyNumber(choice("flags8", cases));
    }

    private static void everyNumber(Switch choice) {
        for (long number = 0; number < 20; number++) {
            long wanted = number;
            assertThat(new CaseTable(choice).taken(number)).as("%d", number)
                    .isEqualTo(choice.cases().stream().filter(c -> c.matches(wanted)).findFirst());
        }
    }
}
