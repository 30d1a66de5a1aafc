// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.JavaCodes;
import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.diagnostics.Codes;
import dev.spicewire.proto.diagnostics.MemberCodes;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void anExplanationIsWrappedAndHasAnExample() {
        String text = Explanation.of(ChannelCodes.CHANNEL_REUSED, 60);

        assertThat(text).startsWith("SW0411: channel type used twice in the protocol\n\nGenerated names come from")
                .contains("\nBad:\n\n    channel UsbChannel {\n    };\n\n", "\nGood:\n\n", "    PortChannel port;\n")
                .endsWith("    };\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void aDialectIsNamed() {
        assertThat(Explanation.of(MemberCodes.NO_OUTPUT, 80)).contains("\nBad, under dialect 'upstream':\n");
    }

    @Test
    void whatIsTooLongToReadHasNoExample() {
        assertThat(Explanation.of(JavaCodes.MEMBERS, 80)).startsWith("SW0701: ").doesNotContain("Bad");
    }

    @Test
    void theTableHasALineForEachCodeAndFitsATerminal() {
        String table = Explanation.table(Codes.all());

        assertThat(table.lines()).hasSameSizeAs(Codes.all()).allMatch(line -> line.length() <= 80);
        assertThat(table).contains("SW0107  error    array size is not a member\n",
                "SW0601  note     defined and not used\n");
    }
}
