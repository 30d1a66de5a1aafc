// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions so large that to hold every element against every other one would take minutes. */
class LargeVersionsTest {

    private static final int MANY = 20_000;

    private static String many(IntFunction<String> element) {
        return IntStream.range(0, MANY).mapToObj(element).collect(Collectors.joining("\n"));
    }

    private static Comparison compare(String before, String after) {
        return ProtocolDiff.compare(protocol(before), protocol(after));
    }

    private static Protocol protocol(String text) {
        return Definitions.parse("large.proto", text + "\nprotocol P { MainChannel main = 1; };\n", Dialect.SPICEWIRE)
                .protocol().orElseThrow();
    }

    @Test
    void renamedMembersAreFoundInAStructOfManyMembers() {
        IntFunction<String> struct = every -> "struct S { "
                + many(i -> "uint32 f" + i + (i % every == 0 ? "x" : "") + ";")
                + " };\nchannel MainChannel { server: message { S s; } m = 1; };";
        assertThat(compare(struct.apply(MANY + 1).replace("f0x;", "f0;"), struct.apply(MANY / 10)).changes())
                .hasSize(10).allMatch(change -> change.rule().id().equals("field-renamed"));
    }

    @Test
    void turnedMessagesAreFoundInAChannelOfManyMessages() {
        String messages = many(i -> "message { uint32 a; } m" + i + ";");
        assertThat(compare("channel MainChannel { server: " + messages + " };",
                "channel MainChannel { client: " + messages + " };").changes())
                .hasSize(MANY).allMatch(change -> change.rule().id().equals("message-direction-changed"));
    }

    @Test
    void renamedCasesAreFoundInASwitchOfManyCases() {
        IntFunction<String> choice = every -> "enum32 e { " + many(i -> "V" + i + ",") + " };\n"
                + "channel MainChannel { server: message { e v; switch (v) { "
                + many(i -> "case V" + i + ": uint32 c" + i + (i % every == 1 ? "x" : "") + ";") + " } u; } m = 1; };";
        assertThat(compare(choice.apply(1), choice.apply(MANY / 10)).changes())
                .hasSize(10).allMatch(change -> change.rule().id().equals("field-renamed"));
    }
}
