package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
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
    void membersOfAContainer() {
        assertThat(obstacles("struct S { " + repeat(1_000, "uint8 m%d;") + " };\n")).isEmpty();
        assertThat(obstacles("struct S { " + repeat(1_001, "uint8 m%d;") + " };\n"))
                .containsExactly("1:8 SW0701 S has 1001 members, in Java at most 1000");
    }

    @Test
    void membersThatTakeMuchCode() {
        String inner = "struct P { uint8 n; };\n";

        assertThat(obstacles(inner + "struct S { " + repeat(400, "P m%d;") + " };\n")).isEmpty();
        assertThat(obstacles(inner + "struct S { " + repeat(401, "P m%d;") + " };\n"))
                .containsExactly("2:8 SW0701 S has 401 members that are more than a number, in Java at most 400");
    }

    @Test
    void flagsWithAQueryEach() {
        String flags = "flags32 F { " + repeat(32, "V%d,") + " };\n";

        assertThat(obstacles(flags + "struct S { " + repeat(313, "F m%d;") + " };\n"))
                .containsExactly("2:8 SW0701 S has 10016 flags in its members, in Java at most 10000");
    }

    @Test
    void casesOfASwitch() {
        assertThat(obstacles(cases(400))).isEmpty();
        assertThat(obstacles(cases(401))).containsExactly("2:" + (cases(401).lines().toList().get(1).indexOf("} u") + 3)
                + " SW0702 'u' has 401 cases, in Java at most 400");
    }

    @Test
    void messagesOfAChannel() {
        assertThat(obstacles("message E { };\nchannel BChannel { " + repeat(10_001, "E m%d;") + " };\n"))
                .containsExactly("2:9 SW0703 BChannel has 10001 messages from the server, in Java at most 10000");
    }

    @Test
    void sizes() {
        assertThat(obstacles("struct S { uint8 a[2147483647]; };\n")).isEmpty();
        assertThat(obstacles("struct S { uint8 a[2147483648]; };\n")).containsExactly(
                "1:8 SW0704 S takes 2147483648 bytes, a buffer holds at most 2147483647",
                "1:18 SW0704 'a' takes 2147483648 bytes, a buffer holds at most 2147483647");
        assertThat(obstacles("struct S { uint8 a[2147483647]; uint8 b; };\n"))
                .containsExactly("1:8 SW0704 S takes 2147483648 bytes, a buffer holds at most 2147483647");
    }

    @Test
    void namesOfClasses() {
        String name = "S" + "x".repeat(231);

        assertThat(obstacles("struct " + name + " { uint8 a; };\n")).isEmpty();
        assertThat(obstacles("struct " + name + "y { uint8 a; };\n")).singleElement().asString()
                .startsWith("1:8 SW0705 the class 'Sxxx").endsWith("has a name of 241 characters, in Java at most 240");
    }

    @Test
    void namesOfMembers() {
        assertThat(obstacles("struct S { uint8 " + "x".repeat(1_001) + "; };\n"))
                .containsExactly("1:18 SW0705 the name has 1001 characters, in Java at most 1000");
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(JavaCodes.all()).extracting(code -> code.id()).isSorted().doesNotHaveDuplicates();
        assertThat(JavaCodes.all()).allSatisfy(code ->
                assertThat(code.explanation()).doesNotContain("\n").endsWith("."));
    }

    private static String cases(int count) {
        return "enum16 e { " + repeat(count, "V%d,") + " };\nstruct S { e k; switch (k) { "
                + repeat(count, "case V%1$d: uint8 a%1$d;") + " } u; };\n";
    }

    private static String repeat(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(" "));
    }

    private static List<String> obstacles(String definitions) {
        String rest = "channel LastChannel { message { uint8 a; } m; };\nprotocol Test { LastChannel last; };\n";
        Protocol protocol = Definitions.parse("input.proto", definitions + rest, Dialect.SPICEWIRE).protocol()
                .orElseThrow();
        return JavaGenerator.obstacles(protocol, new JavaOptions("test", Side.BOTH)).stream()
                .map(JavaLimitsTest::text).toList();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.location().line() + ":" + diagnostic.location().column() + " " + diagnostic.code().id() + " "
                + diagnostic.message();
    }
}
