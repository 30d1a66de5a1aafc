// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`msg == \"draw_copy\" && size > 4096`      | `(msg == \"draw_copy\" & size > 4096)`",
        "`a == 1 || b != -2 && c`                   | `(a == 1 / (b != -2 & c))`",
        "`(a || b) && !(c <= 0x10)`                 | `((a / b) & !c <= 16)`",
        "`fields.u.rects[0].top>='x y'`             | `fields.u.rects[0].top >= \"x y\"`",
        "`!!error`                                  | `!!error`",
        "`a == null`                                | `a == null`",
        "`nullable < 18446744073709551615`          | `nullable < 18446744073709551615`"})
    void conditionsMeanWhatTheySay(String text, String read) throws InvalidConditionException {
        assertThat(shown(ConditionReader.read(text))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`msg = \"x\"`    |  4 | 1 | '=' can't stand here; did you mean '=='?",
        "`a and b`        |  2 | 3 | 'and' can't stand here; did you mean '&&'?",
        "`a & b`          |  2 | 1 | '&' can't stand here; did you mean '&&'?",
        "`size >`         |  6 | 1 | the condition ends too early; expected a value: a name such as msg",
        "``               |  0 | 1 | the condition ends too early; expected a value",
        "`(a == 1`        |  7 | 1 | the condition ends too early; expected a comparison (==, !=, <, <=, >, >=), && or",
        "`a == 1)`        |  6 | 1 | ')' can't stand here; expected a comparison",
        "`msg == \"x`     |  7 | 1 | the text is not closed; expected \" behind it",
        "`a[x]`           |  2 | 1 | 'x' can't stand here; expected the number of an element, from 0",
        "`a.`             |  2 | 1 | the condition ends too early; expected the name of a member",
        "`a == # 1`       |  5 | 1 | '#' can't stand here; expected a value",
        "`1 == == 2`      |  5 | 2 | '==' can't stand here; expected a value"})
    void aFaultHasItsPlaceAndWhatWouldBeRight(String text, int start, int length, String reason) {
        InvalidConditionException fault =
                catchThrowableOfType(InvalidConditionException.class, () -> ConditionReader.read(text));

        assertThat(fault).hasMessageStartingWith(reason);
        assertThat(fault.headline()).isEqualTo("column " + (start + 1) + ": " + fault.getMessage());
        assertThat(fault.excerpt()).isEqualTo(text + "\n" + " ".repeat(start) + "^" + "~".repeat(length - 1));
    }

    @Test
    void aLongConditionIsShownAroundTheFault() {
        String many = "a == 1 && ".repeat(1000);
        InvalidConditionException fault = catchThrowableOfType(InvalidConditionException.class,
                () -> ConditionReader.read(many + "b = 2" + " || c == 3".repeat(1000)));

        assertThat(fault.headline()).startsWith("column 10003: '=' can't stand here");
        String[] lines = fault.excerpt().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("...").endsWith("...").contains(" && b = 2 || c == 3 ").hasSize(3 + 240 + 3);
        assertThat(lines[1].strip()).isEqualTo("^");
        assertThat(lines[0].substring(lines[1].length() - 1)).startsWith("= 2 ||");
    }

    @Test
    void aLongWordIsShownByItsBeginning() {
        InvalidConditionException fault = catchThrowableOfType(InvalidConditionException.class,
                () -> ConditionReader.read("a " + "x".repeat(100_000)));

        assertThat(fault.headline()).hasSizeLessThan(400).startsWith("column 3: 'xxx").contains("can't stand here");
        assertThat(fault.excerpt()).hasSizeLessThan(600).contains("\n  ^~~");
    }

    @Test
    void lettersThatDriveATerminalAreNotShown() {
        InvalidConditionException fault = catchThrowableOfType(InvalidConditionException.class,
                () -> ConditionReader.read("a \u001b[31m\u202e\n"));

        assertThat(fault.excerpt()).isEqualTo("a ?[31m? \n  ^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "!("})
    void whatIsNestedTooDeeplyIsAFaultAsOthers(String opened) {
        String text = opened.repeat(1000) + "a" + ")".repeat(1000);

        InvalidConditionException fault =
                catchThrowableOfType(InvalidConditionException.class, () -> ConditionReader.read(text));

        assertThat(fault).hasMessageStartingWith("more than 100 parentheses and '!' inside each other");
    }

    @Test
    void aHundredParenthesesAreRead() throws InvalidConditionException {
        assertThat(shown(ConditionReader.read("(".repeat(100) + "a" + ")".repeat(100)))).isEqualTo("a");
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(ConditionReaderTest::shown).collect(Collectors.joining(" & ", "(", ")"));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(ConditionReaderTest::shown).collect(Collectors.joining(" / ", "(", ")"));
        } else if (condition instanceof Condition.Not not) {
            return "!" + shown(not.part());
        } else if (condition instanceof Condition.Comparison comparison) {
            return shown(comparison.left()) + " " + comparison.operator().sign() + " " + shown(comparison.right());
        }
        return shown(((Condition.Present) condition).value());
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.Number number) {
            return number.value().toString();
        } else if (operand instanceof Operand.Text text) {
            return '"' + text.value() + '"';
        }
        return operand instanceof Operand.Path path ? path.toString() : "null";
    }
}
