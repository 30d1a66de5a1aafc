// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Example;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is right in the language and too much for Java is refused with its place, and what is just not too much is not.
 */
class JavaLimitsTest {

    @Test
    void aContainerHasAtMostAThousandMembers() {
        assertThat(obstacles("struct S { " + repeat(1_000, "uint8 m%d;") + " };\n")).isEmpty();
        assertThat(obstacles("struct S { " + repeat(1_001, "uint8 m%d;") + " };\n"))
                .containsExactly("1:8 SW0701 S has 1001 members, in Java at most 1000");
    }

    @Test
    void aContainerHasAtMost400MembersThatAreMoreThanANumber() {
        String inner = "struct P { uint8 n; };\n";

        assertThat(obstacles(inner + "struct S { " + repeat(400, "P m%d;") + " };\n")).isEmpty();
        assertThat(obstacles(inner + "struct S { " + repeat(401, "P m%d;") + " };\n"))
                .containsExactly("2:8 SW0701 S has 401 members that are more than a number, in Java at most 400");
    }

    @Test
    void aContainerHasAtMostTenThousandFlagsInItsMembers() {
        String flags = "flags32 F { " + repeat(32, "V%d,") + " };\n";

        assertThat(obstacles(flags + "struct S { " + repeat(313, "F m%d;") + " };\n"))
                .containsExactly("2:8 SW0701 S has 10016 flags in its members, in Java at most 10000");
    }

    @Test
    void aSwitchHasAtMost400Cases() {
        assertThat(obstacles(cases(400))).isEmpty();
        assertThat(obstacles(cases(401))).containsExactly("2:" + (cases(401).lines().toList().get(1).indexOf("} u") + 3)
                + " SW0702 'u' has 401 cases, in Java at most 400");
    }

    @Test
    void aSwitchHasAtMostSevenThousandLabels() {
        assertThat(obstacles(labels(7_000))).isEmpty();
        assertThat(obstacles(labels(7_001))).containsExactly("2:" + (labels(7_001).lines().toList().get(1)
                .indexOf("} u") + 3) + " SW0702 'u' has 7001 case labels, in Java at most 7000");
    }

    @Test
    void atMost32SwitchesAreChained() {
        assertThat(obstacles(chain(32))).isEmpty();
        assertThat(obstacles(chain(34))).containsExactly("34:33 SW0702 's32' is chained to 32 other switches by "
                + "variables in their cases, in Java at most 31");
    }

    @Test
    void aChannelHasAtMostTenThousandMessages() {
        assertThat(obstacles("message E { };\nchannel BChannel { " + repeat(10_001, "E m%d;") + " };\n"))
                .containsExactly("2:9 SW0703 BChannel has 10001 messages from the server, in Java at most 10000");
    }

    @Test
    void nothingIsLargerThanABuffer() {
        assertThat(obstacles("struct S { uint8 a[2147483647]; };\n")).isEmpty();
        assertThat(obstacles("struct S { uint8 a[2147483648]; };\n")).containsExactly(
                "1:8 SW0704 S takes 2147483648 bytes, a buffer holds at most 2147483647",
                "1:18 SW0704 'a' takes 2147483648 bytes, a buffer holds at most 2147483647");
        assertThat(obstacles("struct S { uint8 a[2147483647]; uint8 b; };\n"))
                .containsExactly("1:8 SW0704 S takes 2147483648 bytes, a buffer holds at most 2147483647");
    }

    @Test
    void noCaseEndsWhereABufferDoesNot() {
        String kinds = "enum8 e { A, B };\n";

        assertThat(obstacles(kinds + "struct S { e k; switch (k) { case A: uint8 a[2147483646]; } u; };\n")).isEmpty();
        assertThat(obstacles(kinds + "struct S { e k; switch (k) { case A: uint8 a[2147483647]; } u; };\n"))
                .containsExactly("2:44 SW0704 'a' ends behind at least 2147483648 bytes, a buffer holds at most "
                        + "2147483647");
        assertThat(obstacles(kinds + "struct S { e k; switch (k) { case A: uint8 a; default: uint64 x[268435455]; } u; "
                + "uint8 b[6]; switch (k) { case A: uint8 c[2147483640]; case B: uint8 d[2147483639]; } v; };\n"))
                .containsExactly("2:121 SW0704 'c' ends behind at least 2147483648 bytes, a buffer holds at most "
                        + "2147483647");
    }

    @Test
    void theNameOfAProtocolLeavesRoomForItsChannels() {
        String name = "P" + "x".repeat(231);

        assertThat(ofProtocol(name)).isEmpty();
        assertThat(ofProtocol(name + "y")).singleElement().asString()
                .startsWith("2:10 SW0705 the class 'Pxxx")
                .endsWith("has a name of 241 characters, in Java at most 240");
    }

    @Test
    void theNameOfAClassHasAtMost240Characters() {
        String name = "S" + "x".repeat(231);

        assertThat(obstacles("struct " + name + " { uint8 a; };\n")).isEmpty();
        assertThat(obstacles("struct " + name + "y { uint8 a; };\n")).singleElement().asString()
                .startsWith("1:8 SW0705 the class 'Sxxx").endsWith("has a name of 241 characters, in Java at most 240");
    }

    @Test
    void theNameOfAMemberHasAtMostAThousandCharacters() {
        assertThat(obstacles("struct S { uint8 " + "x".repeat(1_001) + "; };\n"))
                .containsExactly("1:18 SW0705 the name has 1001 characters, in Java at most 1000");
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(JavaCodes.all()).extracting(code -> code.id()).isSorted().doesNotHaveDuplicates();
        assertThat(JavaCodes.all()).allSatisfy(code ->
                assertThat(code.explanation()).doesNotContain("\n").endsWith("."));
    }

    @Test
    void examplesAreWhatTheySay() {
        assertThat(JavaCodes.all()).filteredOn(code -> Example.of(code).isPresent()).isNotEmpty()
                .allSatisfy(code -> {
                    Example example = Example.of(code).orElseThrow();
                    assertThat(obstacles(example.bad())).isNotEmpty().allMatch(o -> o.contains(" " + code.id() + " "));
                    assertThat(obstacles(example.good())).isEmpty();
                });
    }

    private static String cases(int count) {
        return "enum16 e { " + repeat(count, "V%d,") + " };\nstruct S { e k; switch (k) { "
                + repeat(count, "case V%1$d: uint8 a%1$d;") + " } u; };\n";
    }

    private static String labels(int count) {
        return "enum16 e { " + repeat(count, "V%d,") + " };\nstruct S { e k; switch (k) { "
                + repeat(count - 1, "case V%d:") + " uint8 a; case V" + (count - 1) + ": uint16 b; } u; };\n";
    }

    private static String chain(int count) {
        return "flags8 f { A, B }; struct S { f f0;\n" + IntStream.range(0, count).mapToObj(i ->
                "switch (f%d) { case B: f f%d; } s%d;\n".formatted(i, i + 1, i)).collect(Collectors.joining())
                + "};\n";
    }

    private static List<String> ofProtocol(String name) {
        return obstaclesOf("channel LastChannel { message { uint8 a; } m; };\nprotocol " + name
                + " { LastChannel last; };\n");
    }

    private static String repeat(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(" "));
    }

    private static List<String> obstacles(String definitions) {
        String rest = "channel LastChannel { message { uint8 a; } m; };\nprotocol Test { LastChannel last; };\n";
        return obstaclesOf(definitions + rest);
    }

    private static List<String> obstaclesOf(String text) {
        Protocol protocol = Definitions.parse("input.proto", text, Dialect.SPICEWIRE).protocol().orElseThrow();
        return JavaGenerator.obstacles(protocol, new JavaOptions("test", Side.BOTH)).stream()
                .map(JavaLimitsTest::text).toList();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.location().line() + ":" + diagnostic.location().column() + " " + diagnostic.code().id() + " "
                + diagnostic.message();
    }
}
