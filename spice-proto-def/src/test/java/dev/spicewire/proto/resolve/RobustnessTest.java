// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.lint.Lint;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, the answer is a model or an error; never an exception. */
class RobustnessTest {

    private static final List<String> WORDS = List.of("struct", "enum8", "flags16", "message", "channel", "protocol",
            "typedef", "import", "server", "client", "switch", "case", "default", "image_size", "cstring", "bytes",
            "uint8", "int64", "unix_fd", "a", "b", "Foo", "1BIT", "0", "7", "0x10", "99999999999999999999", "-", "+",
            "{", "}", "(", ")", "[", "]", ";", ":", ",", ".", "=", "*", "!", "@", "end", "\"a\"", "\"", "/*", "*/",
            "/** d */", "//", "\n", "\u00e9", "\0");

    private static final String GOOD = """
            typedef fixed28_4 int32 ; enum8 kind { A , B = 7 } @prefix ( X_ ) ; flags8 bits { ONE , TWO } ;
            struct Inner { kind type ; uint32 n ; } ; struct Box { Inner inner ; bits flags ; uint32 w ;
            switch ( inner.type ) { case A : uint8 x ; case B : Inner * y ; } u @anon ;
            switch ( flags ) { case !ONE : uint8 z [ 4 ] ; default : uint64 v ; } s ;
            uint8 data [ image_size ( 8 , w , w ) ] @chunk ; } ; message Empty { } ;
            channel Base { server : message { Box box ; uint8 rest [ ] @end ; } draw ; client : Empty ack = 5 ; } ;
            channel Main : Base { Empty init = 101 ; } ; protocol P { Main main = 1 ; } ;
            """;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceOfTokensIsAnswered(int seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));

        assertAnswered(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsAnswered(int seed) {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>(List.of(GOOD.split(" ")));
        for (int i = 0; i <= seed % 4; i++) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(3)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            }
        }

        assertAnswered(String.join(" ", tokens));
    }

    @Test
    void aLongChainOfStructsIsAnswered() {
        String chain = IntStream.range(1, 5_000).mapToObj(i -> "struct S" + i + " { S" + (i - 1) + " a; };")
                .collect(Collectors.joining("\n"));

        assertAnswered("struct S0 { uint8 a; };\n" + chain);
    }

    @Test
    void aLongChainOfTypedefsStandsForWhatItBeginsWith() {
        String chain = IntStream.range(1, 10_000).mapToObj(i -> "typedef a" + i + " a" + (i - 1) + ";")
                .collect(Collectors.joining("\n"));
        String text = "typedef a0 uint16;\n" + chain
                + "message M { a9999 x; }; channel C { M m = 1; }; protocol P { C c = 1; };";
        Protocol protocol = Protocols.of(text);
        Field x = protocol.messages().get(0).field("x").orElseThrow();

        assertThat(x.type().resolved()).isEqualTo(new IntType(16, false));
        assertThat(DefinedSizes.fixed(x)).hasValue(2);
        assertThat(CNames.type((Typedef) x.type())).isEqualTo("uint16_t");
        assertThat(Lint.check(protocol, "test.proto")).isEmpty();
        assertThat(x.type()).isEqualTo(Protocols.of(text).messages().get(0).field("x").orElseThrow().type())
                .isNotEqualTo(Protocols.of(text.replace("a0 uint16", "a0 int16")).messages().get(0).field("x")
                        .orElseThrow().type());
    }

    @Test
    void aLongChainOfChannelsIsAnswered() {
        assertAnswered("channel C0 { message { } a; };\n" + IntStream.range(1, 10_000)
                .mapToObj(i -> "channel C" + i + " : C" + (i - 1) + " { };").collect(Collectors.joining("\n")));
    }

    @Test
    void hintsEndWhereThousandsOfNamesAreWrong() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "struct S" + i + " { Foo" + i + " x; };")
                .collect(Collectors.joining("\n"));
        List<Diagnostic> found = Definitions.parse("soup.proto", "struct Foo { };\n" + text, Dialect.SPICEWIRE)
                .diagnostics();

        assertThat(found).hasSize(5_000);
        assertThat(found.get(0).hint()).isEqualTo("did you mean 'Foo'?");
        assertThat(found.get(4_999).hint()).isEmpty();
    }

    private static void assertAnswered(String text) {
        for (Dialect dialect : Dialect.values()) {
            Resolution resolution = Definitions.parse("soup.proto", text, dialect);

            assertThat(resolution.protocol().isEmpty()).as(text).isEqualTo(resolution.hasErrors());
        }
    }
}
