// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
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

    @Test
    void aRenamedVariableInsideAStructIsTheSameVariable() {
        String message = "channel C { server: message { %s } m = 1; }; protocol P { C c = 1; };";

        assertThat(Compared.definitions(
                TYPES + "struct S { uint8 id; e k; };"
                        + message.formatted("S s; switch (s.k) { case A: uint8 a; } u @anon;"),
                TYPES + "struct T { uint8 id; e kind; };"
                        + message.formatted("T t; switch (t.kind) { case A: uint8 a; } u @anon;")))
                .containsExactlyInAnyOrder("field-renamed C.m.s source ok/ok", "field-renamed S.k source ok/ok",
                        "struct-renamed S source ok/ok");
    }

    @Test
    void aCountThatStandsInACaseIsFoundAgainByItsLabel() {
        assertThat(Compared.members(TYPES, "e k; switch (k) { case A: uint8 n; } u @anon; uint16 data[n] @end;",
                "e k; switch (k) { case A: uint8 size; } u @anon; uint16 data[size] @end;"))
                .containsExactly("field-renamed C.m.u.n source ok/ok");
    }

    /** Flags that are set at once make the order of cases count, whatever their members are called. */
    @Test
    void casesOfFlagsThatChangeNamesAndOrderHaveChangedOrder() {
        String types = "flags8 f { A, B };";

        assertThat(Compared.members(types, "f k; switch (k) { case A: uint8 a; case B: uint16 b; } u @anon; uint8 z;",
                "f k; switch (k) { case B: uint16 a; case A: uint8 b; } u @anon; uint8 z;"))
                .containsExactlyInAnyOrder("field-renamed C.m.u.a source ok/ok", "field-renamed C.m.u.b source ok/ok",
                        "switch-order-changed C.m.u breaking breaks/breaks");
    }

    @Test
    void aRenamedCaseOfAClearFlagIsNegated() {
        String types = "flags8 f { A, B };";

        assertThat(Compared.members(types, "f k; switch (k) { case A: uint16 a; } u @anon; uint8 z;",
                "f k; switch (k) { case !A: uint16 other; } u @anon; uint8 z;"))
                .containsExactlyInAnyOrder("field-renamed C.m.u.a source ok/ok",
                        "switch-label-negated C.m.u.a breaking breaks/breaks");
    }

    @Test
    void aDefaultThatBecomesTheCasesOfAllOtherValuesIsAChangeOfTheSource() {
        assertThat(Compared.members(TYPES, "e k; switch (k) { case A: uint8 a; default: uint16 rest; } u @anon;",
                "e k; switch (k) { case A: uint8 a; case B: uint16 b; } u @anon;"))
                .containsExactlyInAnyOrder("field-renamed C.m.u.rest source ok/ok",
                        "switch-default-removed C.m.u.rest source ok/ok", "switch-label-added C.m.u.rest source ok/ok");
    }

    /** The parts of a split case are compared with what the case was, down to the structs in them. */
    @Test
    void aSplitCaseWithAnotherStructBreaks() {
        String types = TYPES + "struct S { uint8 n; uint8 data[n] @end; }; struct T { uint8 n; uint8 m; };"
                + "struct U { uint8 length; uint8 bytes[length] @end; };";

        assertThat(Compared.members(types, "e k; switch (k) { case A: case B: S s; } u @anon;",
                "e k; switch (k) { case A: S s; case B: U other; } u @anon;"))
                .containsExactlyInAnyOrder("switch-case-added C.m.u.other source ok/ok",
                        "switch-label-removed C.m.u.s source ok/ok");
        assertThat(Compared.members(types, "e k; switch (k) { case A: case B: S s; } u @anon;",
                "e k; switch (k) { case A: S s; case B: T other; } u @anon;"))
                .containsExactlyInAnyOrder("switch-case-added C.m.u.other breaking breaks/breaks",
                        "switch-label-removed C.m.u.s breaking breaks/breaks");
    }
}
