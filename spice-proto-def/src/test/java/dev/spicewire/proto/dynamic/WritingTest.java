// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and how it is said. */
class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "int8, -129, -128 to 127",
        "int8, 128, -128 to 127",
        "uint8, -1, 0 to 255",
        "uint8, 256, 0 to 255",
        "int16, 32768, -32768 to 32767",
        "uint16, 65536, 0 to 65535",
        "int32, -2147483649, -2147483648 to 2147483647",
        "uint32, 4294967296, 0 to 4294967295",
        "int64, 9223372036854775808, -9223372036854775808 to 9223372036854775807",
        "uint64, -1, 0 to 18446744073709551615"})
    void numbersThatTheirTypeDoesNotHold(String type, BigInteger number, String allowed) {
        assertThat(TestMessage.of(type + " x;").refusal("x", number))
                .isEqualTo("m.x is " + number + ", allowed are " + allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "int8, -128, 80",
        "int8, 127, 7f",
        "uint8, 255, ff",
        "int64, -9223372036854775808, 0000000000000080",
        "int64, 9223372036854775807, ffffffffffffff7f",
        "uint64, 0, 0000000000000000",
        "uint64, 18446744073709551615, ffffffffffffffff"})
    void numbersAtTheLimitsOfTheirType(String type, BigInteger number, String hex) {
        assertThat(TestMessage.of(type + " x;").written("x", number)).isEqualTo(hex);
    }

    @Test
    void membersThatAreMissingOrUnknown() {
        TestMessage message = TestMessage.of("struct S { uint8 y; };", "uint8 x; S s;");

        assertThat(message.refusal("x", 1)).isEqualTo("m.s is missing, must be an object");
        assertThat(message.refusal("x", 1, "s", TestValues.struct())).isEqualTo("m.s.y is missing, must be a number");
        assertThat(message.refusal("x", 1, "s", TestValues.struct("y", 2, "more", 3)))
                .isEqualTo("m.s.more is no member of S");
    }

    @Test
    void aMisspeltMemberIsToldInFrontOfTheOneThatIsMissing() {
        TestMessage message = TestMessage.of("", "uint8 width; uint8 n; uint16 a[n]; uint8 *text[n];");

        assertThat(message.refusal("widht", 1)).isEqualTo("m.widht is no member of m (did you mean 'width'?)");
        assertThat(message.refusal("width", 1, "n", 0)).isEqualTo("m.a is missing, must be a list");
        assertThat(message.refusal("width", 1, "n", 0, "a", List.of()))
                .isEqualTo("m.text is missing, must be a string of bytes or null");
    }

    @Test
    void refusesValuesOfAnotherKind() {
        TestMessage message = TestMessage.of("struct S { uint8 y; };", "uint8 n; S s; uint8 b[1]; uint16 w[1];");

        assertThat(message.refusal("n", "01", "s", null, "b", null, "w", null))
                .isEqualTo("m.n is a string of bytes, must be a number");
        assertThat(message.refusal("n", 1, "s", 5, "b", null, "w", null))
                .isEqualTo("m.s is a number, must be an object");
        assertThat(message.refusal("n", 1, "s", TestValues.struct("y", 1), "b", List.of(1), "w", null))
                .isEqualTo("m.b is a list, must be a string of bytes");
        assertThat(message.refusal("n", 1, "s", TestValues.struct("y", 1), "b", "01", "w", "0100"))
                .isEqualTo("m.w is a string of bytes, must be a list");
    }

    @Test
    void aCountThatTheDataContradict() {
        TestMessage message = TestMessage.of("struct S { uint8 n; uint16 a[n]; };", "uint8 n; S s[n];");

        assertThat(message.refusal("n", 1, "s", List.of(TestValues.struct("n", 2, "a", List.of(7)))))
                .isEqualTo("m.s[0].a has 1 elements, n says 2");
    }

    @Test
    void anOpaqueMessageIsItsBytes() {
        TestMessage message = TestMessage.with("", "uint8 data[] @end;", "@nocopy");

        assertThat(message.read("0102")).isEqualTo("{data=0102}");
        assertThat(message.read("")).isEqualTo("{data=}");
        assertThat(message.written("data", "0102")).isEqualTo("0102");
        assertThat(message.refusal("data", 1)).isEqualTo("m.data is a number, must be a string of bytes");
        assertThat(message.refusal()).isEqualTo("m.data is missing, must be a string of bytes");
        assertThat(message.refusal("data", "", "more", "")).isEqualTo("m.more is no member of m");
    }
}
