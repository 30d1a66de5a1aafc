// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void itIsUtf8WithANulBehindIt() {
        assertThat(Password.of("pÄss".toCharArray()).terminated()).isEqualTo("pÄss\0".getBytes(UTF_8));
        assertThat(Password.none().terminated()).containsExactly(0);
    }

    @Test
    void itNeverShowsWhatItIs() {
        Password password = Password.of("secret".toCharArray());

        assertThat(password.toString()).isEqualTo("a password");
        assertThat(TicketRule.password(password).until(NOON)).asString()
                .isEqualTo("who knows the password until 2026-01-01T12:00:00Z");
        assertThat(TicketRule.open()).asString().isEqualTo("everybody");
    }

    @Test
    void whatDoesNotFitTheWireIsRefusedWithoutShowingIt() {
        assertThat(Password.of("x".repeat(60).toCharArray()).terminated()).hasSize(61);
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("x".repeat(61).toCharArray()))
                .withMessage("a password has at most 60 bytes on the wire");
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("se\0cret".getBytes(UTF_8)))
                .withMessage("a password can't hold a NUL, which ends it on the wire");
    }

    @Test
    void theCallersBytesStayTheCallers() {
        byte[] bytes = "secret".getBytes(UTF_8);
        Password password = Password.of(bytes);
        bytes[0] = 'x';

        assertThat(password.matches("secret".getBytes(UTF_8))).isTrue();
    }

    @Test
    void aWipedPasswordIsOfNoUse() {
        Password password = Password.of("secret".toCharArray());
        Password copy = password.copy();
        password.close();

        assertThatIllegalStateException().isThrownBy(password::terminated);
        assertThatIllegalStateException().isThrownBy(password::copy);
        assertThat(password.matches("secret".getBytes(UTF_8))).isFalse();
        assertThat(password.matches(new byte[0])).isFalse();
        assertThat(copy.matches("secret".getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"secret, true", "'secret\0', true", "'secret\0more', true", "secre, false", "secrets, false",
            "'', false", "'\0secret', false", "Secret, false"})
    void onlyTheTextInFrontOfTheFirstNulCounts(String candidate, boolean same) {
        assertThat(Password.of("secret".toCharArray()).matches(candidate.getBytes(UTF_8))).isEqualTo(same);
        assertThat(TicketRule.password(Password.of("secret".toCharArray()))
                .admits(Optional.of(candidate.getBytes(UTF_8)))).isEqualTo(same);
    }

    @Test
    void aLongTextIsNotTakenForItsBeginning() {
        Password sixty = Password.of("x".repeat(60).toCharArray());

        assertThat(sixty.matches("x".repeat(61).getBytes(UTF_8))).isFalse();
        assertThat(sixty.matches("x".repeat(60).getBytes(UTF_8))).isTrue();
    }

    @Test
    void aTicketThatIsNoneIsNotTheEmptyPassword() {
        assertThat(TicketRule.password(Password.none()).admits(Optional.empty())).isFalse();
        assertThat(TicketRule.password(Password.none()).admits(Optional.of(new byte[1]))).isTrue();
        assertThat(TicketRule.open().admits(Optional.empty())).isTrue();
    }

    @Test
    void theTextOfATicketIsWiped() {
        byte[] text = "secret\0".getBytes(UTF_8);
        TicketRule.password(Password.of("secret".toCharArray())).admits(Optional.of(text));

        assertThat(text).containsOnly(0);
    }

    @Test
    void aPasswordExpiresAtItsEnd() {
        TicketRule rule = TicketRule.password(Password.none()).until(NOON);

        assertThat(rule.expired(NOON.minusNanos(1))).isFalse();
        assertThat(rule.expired(NOON)).isTrue();
        assertThat(TicketRule.open().expired(Instant.MAX)).isFalse();
    }

    @Test
    void itsCharactersAreACopy() {
        try (Password password = Password.of("p\u00e4ss".toCharArray())) {
            char[] first = password.characters();
            assertThat(first).isEqualTo("p\u00e4ss".toCharArray());
            first[0] = 'x';
            assertThat(password.characters()).isEqualTo("p\u00e4ss".toCharArray());
        }
    }
}
