// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void wordsEndAtWhiteSpace() {
        assertThat(CommandWords.split("  java  -jar\ttestee.jar ")).containsExactly("java", "-jar", "testee.jar");
    }

    @Test
    void quotesKeepWhiteSpaceAndOneAnother() {
        assertThat(CommandWords.split("run \"my testee\" 'a \"b\" c' x\" \"y"))
                .containsExactly("run", "my testee", "a \"b\" c", "x y");
    }

    @Test
    void quotesWithNothingBetweenThemAreAWord() {
        assertThat(CommandWords.split("run ''")).containsExactly("run", "");
    }

    @Test
    void aBackslashKeepsTheNextCharacterExceptInSingleQuotes() {
        assertThat(CommandWords.split("a\\ b \"c\\\"d\" 'e\\f'")).containsExactly("a b", "c\"d", "e\\f");
    }

    @Test
    void anEmptyCommandHasNoWords() {
        assertThat(CommandWords.split(" ")).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> CommandWords.split("run 'a b"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("the quote ' is not closed in: run 'a b");
    }
}
