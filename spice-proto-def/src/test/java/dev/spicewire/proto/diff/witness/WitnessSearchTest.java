// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import org.junit.jupiter.api.Test;

/** What a proof has besides the bytes that the change needs: as little as the message allows. */
class WitnessSearchTest {

    /** A null pointer, a count of 0 and the member that has changed. */
    @Test
    void whatMayBeAbsentIsAbsent() {
        Witness witness = witness("struct S { uint8 a[100]; };",
                "S *s; uint32 n; uint64 list[n]; uint16 a;", "S *s; uint32 n; uint64 list[n]; uint32 a;");

        assertThat(witness.body().size()).isEqualTo(4 + 4 + 2);
    }

    @Test
    void aListThatShowsTheChangeHasOneElement() {
        Witness witness = witness("", "uint32 n; uint16 list[n] @end;", "uint32 n; uint32 list[n] @end;");

        assertThat(witness.body().toString()).isEqualTo("010000000100");
    }

    /** Without elements only strict readers would notice, by the bytes that are left. */
    @Test
    void whatEveryReaderNoticesIsWorthMoreBytes() {
        Witness witness = witness("", "uint32 n; uint8 text[n] @end;", "uint16 n; uint8 text[n] @end;");

        assertThat(witness.strictness()).isEqualTo(ReadingStrictness.LENIENT);
    }

    /** 0x80 is the first count that is below 0 with a sign. */
    @Test
    void aCountThatLosesItsSignNeedsManyElements() {
        Witness witness = witness("", "int8 n; uint8 a[n] @end;", "uint8 n; uint8 a[n] @end;");

        assertThat(witness.body().toArray()).hasSize(1 + 0x80).startsWith(0x80);
    }

    /** The struct changes in two messages; the proof is the shorter one. */
    @Test
    void ofTheMessagesThatAChangeReachesTheShortestShowsIt() {
        String text = """
                struct S { %s a; uint8 b; };
                channel C { server: message { uint8 pad[40]; S s; } long = 1; message { S s; } short = 2; };
                protocol P { C c = 1; };
                """;

        Witness witness = only(text.formatted("uint8"), text.formatted("uint16"));

        assertThat(witness.id()).isEqualTo(2);
    }

    private static Witness witness(String types, String before, String after) {
        String text = types + "channel C { server: message { %s } m = 1; }; protocol P { C c = 1; };";
        return only(text.formatted(before), text.formatted(after));
    }

    private static Witness only(String before, String after) {
        var changes = ProtocolDiff.compare(Compared.protocol(before), Compared.protocol(after)).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0).witness().orElseThrow();
    }
}
