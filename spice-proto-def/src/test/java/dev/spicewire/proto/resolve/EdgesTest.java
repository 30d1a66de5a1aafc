// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is just allowed, beside what just is not. */
class EdgesTest {

    private static final long MOST_BYTES = 0xffff_ffffL;

    @Test
    void anEnumCountsUpToItsWidthAndNoFurther() {
        assertThat(parse("enum8 e { A = 254, B };").protocol().orElseThrow().enums().get(0).values())
                .extracting(EnumValue::number).containsExactly(254L, 255L);
        assertThat(found("enum8 e { A = 254, B, C };"))
                .containsExactly("value 256 of 'C' does not fit enum8");
    }

    @Test
    void anArrayTakesAsMuchAsAMessageCanHave() {
        assertThat(found("message M { uint8 x[" + MOST_BYTES + "]; };")).isEmpty();
        assertThat(found("message M { uint8 x[" + (MOST_BYTES + 1) + "]; };")).isNotEmpty();
        assertThat(found("message M { uint16 x[" + MOST_BYTES / 2 + "]; };")).isEmpty();
        assertThat(found("message M { uint16 x[" + (MOST_BYTES / 2 + 1) + "]; };"))
                .containsExactly("'x' is larger than any message");
    }

    @Test
    void membersTogetherTakeAsMuchAsAMessageCanHave() {
        assertThat(found("message M { uint8 y; uint8 x[" + (MOST_BYTES - 1) + "]; };")).isEmpty();
        assertThat(found("message M { uint8 y; uint8 x[" + MOST_BYTES + "]; };"))
                .containsExactly("with 'x' this takes at least 4294967296 bytes");
    }

    @Test
    void aProtocolHasNoNameOfAType() {
        assertThat(Definitions.parse("test.proto", "struct Test { uint8 x; }; protocol Test { };", Dialect.SPICEWIRE)
                .diagnostics()).extracting(Diagnostic::message)
                .containsExactly("'Test' is defined already, at test.proto:1:8");
    }

    @Test
    void hexadecimalArgumentsAreNotInUpstreamsLanguage() {
        String text = "message M { uint8 x @virtual(0x7); }; protocol Test { };";

        assertThat(Definitions.parse("test.proto", text, Dialect.SPICEWIRE).diagnostics()).isEmpty();
        assertThat(Definitions.parse("test.proto", text, Dialect.UPSTREAM).diagnostics())
                .extracting(Diagnostic::message, Diagnostic::hint)
                .containsExactly(tuple(
                        "hexadecimal numbers are not in upstream's language", "write 7"));
    }

    private static List<String> found(String definitions) {
        return parse(definitions).diagnostics().stream().map(Diagnostic::message).toList();
    }

    private static Resolution parse(String definitions) {
        return Definitions.parse("test.proto", definitions + " protocol Test { };", Dialect.SPICEWIRE);
    }
}
