// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arrays of an enum in all places, beside members called like what is generated for them. */
class EnumArrayTest {

    private static final String DEFINITION = """
            enum8 kind { A = 1, B = 200 };
            enum16 mode { LOW, HIGH = 40000 };
            enum32 wide { NEAR, FAR = 4000000000 };
            channel TheChannel {
                server:
                message {
                    uint8 n;
                    kind kinds[n];
                    uint8 kinds_values;
                    uint8 kinds_count;
                    mode which[2];
                    wide wides[];
                } in_place = 1;
                message {
                    uint8 n;
                    mode *modes[n];
                    uint32 m;
                    wide *wides[m] @nonnull;
                    wide modes_values;
                } pointed = 2;
                message {
                    kind kind;
                    uint8 n;
                    switch (kind) {
                    case A:
                        kind which[n];
                    case B:
                        mode value[2];
                    default:
                        kind to_string;
                    } u;
                } of_cases = 3;
            };
            protocol Enums { TheChannel the = 1; };
            """;

    @Test
    void numbersWithAndWithoutNamesAreReadShownAndWritten() {
        CompiledProtocol compiled = CompiledProtocol.ofText("enums.proto", DEFINITION, Dialect.SPICEWIRE);
        List<Subject> subjects = Subject.ofAll(compiled.protocol(), compiled.basePackage(), compiled.loader());

        assertThat(subjects).extracting(s -> s.message().name()).containsExactly("in_place", "pointed", "of_cases");
        Random random = new Random(11);
        for (Subject subject : subjects) {
            for (int i = 0; i < 50; i++) {
                byte[] tape = new byte[128];
                random.nextBytes(tape);
                new MessageCheck(subject).run(tape);
            }
        }
    }
}
