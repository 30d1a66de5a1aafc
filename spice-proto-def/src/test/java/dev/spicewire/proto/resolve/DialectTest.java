// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private static final String SUM = "struct S { uint8 a; uint8 b; uint8 c[a + b] @end; };";
    private static final String DOC = "/** A byte. */ struct S { uint8 a; };";
    private static final String HEX = "struct S { uint8 a[0x10]; };";
    private static final String PROTOCOL = " protocol P { };";

    @ParameterizedTest
    @ValueSource(strings = {SUM, DOC, HEX})
    void extensionsAreErrorsInUpstreamsDialectAlone(String text) {
        assertThat(Protocols.codes(text + PROTOCOL, Dialect.UPSTREAM)).containsExactly("SW0007");
        assertThat(Protocols.codes(text + PROTOCOL, Dialect.SPICEWIRE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "struct S { uint8 a @minor(2); };",
        "struct S { uint8 *a[2] @c_ptr; };",
        "struct S { uint8 *a[2] @ptr32; };",
        "struct S { uint8 a @bytes_count(n); };",
        "struct S { uint8 n; uint8 a[bytes(n)] @end; };",
        "enum8 e { A }; struct S { e a; switch (a) { case A: uint8 b; } u @fixedsize; };",
    })
    void whatUpstreamDroppedIsFineInOldFilesOnly(String text) {
        assertThat(Protocols.codes(text + PROTOCOL, Dialect.OLD)).isEmpty();
        assertThat(Protocols.codes(text + PROTOCOL, Dialect.UPSTREAM)).containsExactly("SW0008");
        assertThat(Definitions.parse("test.proto", text + PROTOCOL, Dialect.SPICEWIRE).diagnostics())
                .singleElement().matches(d -> d.code().id().equals("SW0008") && d.severity() == Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "message E { }; channel C { E a = 101; E b = 101; };",
        "struct S { uint8 a[] @end @as_ptr(n); };",
        "struct S { uint8 a[] @as_ptr; };",
    })
    void faultsOfOldFilesAreWarningsThereAndErrorsElsewhere(String text) {
        Resolution old = Definitions.parse("test.proto", text + PROTOCOL, Dialect.OLD);
        Resolution today = Definitions.parse("test.proto", text + PROTOCOL, Dialect.SPICEWIRE);

        assertThat(old.diagnostics()).singleElement().matches(d -> d.severity() == Severity.WARNING);
        assertThat(old.protocol()).isPresent();
        assertThat(today.diagnostics()).singleElement().matches(d -> d.severity() == Severity.ERROR);
        assertThat(today.protocol()).isEmpty();
    }

    @Test
    void filesOfTypesAloneNeedNoProtocolAndAreNamedByTheFile() {
        String text = "struct S { uint8 a; };";

        assertThat(Protocols.of(text).name()).isEqualTo("test");
        assertThat(Protocols.codes(text, Dialect.UPSTREAM)).containsExactly("SW0405");
        assertThat(Protocols.codes(text, Dialect.OLD)).containsExactly("SW0405");
    }
}
