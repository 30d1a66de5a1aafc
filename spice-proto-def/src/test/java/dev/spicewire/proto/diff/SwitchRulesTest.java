package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SwitchRulesTest {

    private static final String TYPES = "enum8 e { A, B };";

    /** Nobody sends a value that no version defines, and each defined one has its case. */
    @Test
    void aDefaultThatNoValueReachesIsAChangeOfTheSource() {
        assertThat(Compared.members(TYPES, "e k; switch (k) { case A: uint8 a; case B: uint8 b; } u @anon;",
                "e k; switch (k) { case A: uint8 a; case B: uint8 b; default: uint8 c; } u @anon;"))
                .containsExactly("switch-default-added C.m.u.c source ok/ok");
    }

    @Test
    void aVariableInsideAStructIsFollowed() {
        String types = TYPES + "struct S { e first; e second; };";

        assertThat(Compared.members(types, "S s; switch (s.first) { case A: uint8 a; } u @anon;",
                "S s; switch (s.second) { case A: uint8 a; } u @anon;"))
                .containsExactly("switch-variable-changed C.m.u breaking breaks/breaks");
    }

    @Test
    void aRenamedVariableIsTheSameVariable() {
        assertThat(Compared.members(TYPES, "e k; switch (k) { case A: uint8 a; } u @anon;",
                "e kind; switch (kind) { case A: uint8 a; } u @anon;"))
                .containsExactly("field-renamed C.m.k source ok/ok");
    }
}
