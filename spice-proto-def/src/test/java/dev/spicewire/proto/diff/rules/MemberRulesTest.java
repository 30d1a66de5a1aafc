// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class MemberRulesTest {

    @Test
    void severalMembersRenamedAtOnceAreFoundAgainByTheirShapes() {
        assertThat(Compared.members("", "uint8 a; uint16 b; uint8 c;", "uint8 x; uint16 y; uint8 z;")).containsExactly(
                "field-renamed C.m.a source ok/ok", "field-renamed C.m.b source ok/ok",
                "field-renamed C.m.c source ok/ok");
    }

    /** No byte of the body shows it, but a byte with the descriptor follows the message. */
    @Test
    void aDescriptorMoreBreaksThoughTheBodyIsTheSame() {
        assertThat(Compared.members("", "uint8 a;", "uint8 a; unix_fd fd;"))
                .containsExactly("field-appended C.m.fd breaking ok/breaks unproven");
    }

    @Test
    void aMemberWithoutBytesIsAChangeOfTheSource() {
        assertThat(Compared.members("", "uint8 a;", "uint8 a; uint8 b @virtual(0);"))
                .containsExactly("field-appended C.m.b source ok/ok");
    }

    /** A part of its own can grow at its end: pointers say where parts are. */
    @Test
    void oldReadersDoNotSeeWhatIsAppendedBehindAPointer() {
        assertThat(Compared.types("S *s; uint8 z;", "struct S { uint8 a; };", "struct S { uint8 a; uint8 b; };"))
                .containsExactly("field-appended S.b breaking ok/breaks");
    }

    @Test
    void theFewestMembersHaveMoved() {
        assertThat(Compared.members("", "uint8 a; uint8 b; uint8 c;", "uint8 c; uint8 a; uint8 b;"))
                .containsExactly("field-moved C.m.c breaking breaks/breaks unproven");
    }
}
