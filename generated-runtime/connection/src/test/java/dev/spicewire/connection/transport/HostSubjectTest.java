// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSubjectTest {

    private static X500Principal subject;

    @BeforeAll
    static void readTheCertificateOfOpenssl() throws IOException {
        subject = PemFile.certificates(Certificates.server()).get(0).getSubjectX500Principal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C=XX,O=Spicewire\\, tests,CN=spice.example",
            "C=XX, O=Spicewire\\, tests, CN=spice.example",
            "c=xx,o=spicewire\\, TESTS,cn=SPICE.example", "C=XX,O=Spicewire\\,  tests ,CN=spice.example"})
    void theSubjectInTheOrderOfTheCertificateMatches(String text) {
        assertThat(new HostSubject(text).matches(subject)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=spice.example", "CN=spice.example,O=Spicewire\\, tests,C=XX",
            "C=XX,O=Spicewire\\, tests,CN=spice.example,CN=more", "C=XX,O=Spicewire tests,CN=spice.example",
            "C=XX,O=Spicewire\\, tests,CN=spice", "C=XX,O=Spicewire\\, tests,CN=*"})
    void anythingElseDoesNot(String text) {
        assertThat(new HostSubject(text).matches(subject)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spice.example", "C=XX,O=Spicewire, tests,CN=spice.example", "C=XX,", "CN=a\\"})
    void whatIsNoSubjectIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostSubject(text))
                .withMessage("'%s' is no subject such as C=XX,O=Organization,CN=host", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "#1", "a\\\\b", "a+b", "<a>", "a;b", "a=b", " a"})
    void signsThatMeanSomethingToTheJdkAreOrdinary(String value) {
        assertThat(new HostSubject("CN=" + value).matches(subject)).isFalse();
    }
}
