// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.property.Subject;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Definitions that are more than one constructor, class, method or constant of Java holds. */
class LargeDefinitionTest {

    @Test
    void aValueMayHaveMoreMembersThanAConstructorTakes() {
        check("enum8 kind { ONE, TWO, };\n" + channel("message { " + repeat(90, """
                uint32 a%1$d; kind type%1$d; uint8 n%1$d; uint8 data%1$d[n%1$d] @end;
                """) + " } m;"));
    }

    @Test
    void anEnumMayHaveMoreValuesThanAClassInitialises() {
        check("enum32 kind { " + repeat(4_100, "VALUE_%d = %1$d0,") + " };\n"
                + channel("message { kind type; kind others[2]; } m;"));
    }

    @Test
    void aSwitchMayHaveMoreCasesThanAnExpressionHasRoomFor() {
        check("enum16 kind { " + repeat(120, "VALUE_%d,") + " };\nstruct Run { uint8 n; uint8 bytes[n] @end; };\n"
                + channel("message { kind type; switch (type) { " + repeat(100, "case VALUE_%1$d: Run run%1$d;")
                        + " default: uint16 none; } u; uint8 last; } m;"));
    }

    @Test
    void aCaseMayHaveManyLabelsAndASumManyMembers() {
        check("enum16 kind { " + repeat(500, "VALUE_%d,") + " };\n" + channel("message { kind type; switch (type) { "
                + repeat(499, "case VALUE_%d:") + " uint8 one; default: uint16 other; } u; " + repeat(100, "uint8 n%d;")
                + " uint8 data[" + IntStream.range(0, 100).mapToObj(i -> "n" + i).collect(Collectors.joining(" + "))
                + "] @end; } m;"));
    }

    @Test
    void aCaseMayHaveAsManyLabelsAsAMethodTellsApart() {
        check("enum32 kind { " + repeat(7_000, "VALUE_%d = %1$d00,") + " };\n"
                + channel("message { kind type; switch (type) { " + repeat(6_999, "case VALUE_%d:")
                + " uint8 one; case VALUE_6999: uint16 other; } u; uint8 last; } m;"));
    }

    @Test
    void switchesMayBeChainedByFlagsInTheirCases() {
        check("flags8 f { A, B };\n" + channel("message { f f0; " + IntStream.range(0, 20).mapToObj(i ->
                "switch (f%d) { case A: uint8 x%d; case B: f f%d; } s%d;".formatted(i, i, i + 1, i))
                .collect(Collectors.joining(" ")) + " uint8 last; } m;"));
    }

    @Test
    void switchesMayBeChainedByStructsAndCountsInTheirCases() {
        check("enum8 e { A, B, C };\nstruct D { uint8 n; uint8 skipped[n] @end; e kind; };\n"
                + channel("message { D d0; " + IntStream.range(0, 12).mapToObj(i -> """
                        switch (d%1$d.kind) { case A: D *p%1$d; case B: case C: uint16 n%1$d; default: D d%2$d; } s%1$d;
                        uint8 a%1$d[n%1$d];
                        """.formatted(i, i + 1)).collect(Collectors.joining(" ")) + " uint8 last; } m;"));
    }

    @Test
    void aStructMayHaveVeryManyNumbers() {
        String inner = IntStream.range(1, 5).mapToObj(level -> "struct Level" + level + " { "
                + repeat(8, "Level" + (level - 1) + " member%d;") + " };\n").collect(Collectors.joining());

        check("struct Level0 { uint8 a; uint16 b; };\n" + inner
                + channel("message { uint8 first; Level4 all; uint8 last; } m;"));
    }

    @Test
    void aChannelMayHaveMoreMessagesThanAMethodTellsApart() {
        check(channel(repeat(1_200, "message { uint8 a; } m%d;")));
    }

    private static String channel(String messages) {
        return "channel LargeChannel { " + messages + " };\nprotocol Large { LargeChannel large = 1; };\n";
    }

    private static String repeat(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(" "));
    }

    private static void check(String text) {
        CompiledProtocol compiled = CompiledProtocol.ofText("large.proto", text, Dialect.SPICEWIRE);
        List<Subject> subjects = Subject.ofAll(compiled.protocol(), compiled.basePackage(), compiled.loader());
        assertThat(subjects).isNotEmpty();
        byte[] tape = new byte[1 << 14];
        new Random(7).nextBytes(tape);
        for (Subject subject : List.of(subjects.get(0), subjects.get(subjects.size() - 1))) {
            assertThat(subject.written(subject.codecs().generated(),
                    ValueMaker.canonical(subject.message(), new Tape(tape)))).isNotEmpty();
            new MessageCheck(subject).run(tape);
        }
    }
}
