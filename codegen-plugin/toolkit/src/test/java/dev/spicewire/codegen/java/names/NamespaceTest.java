// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NamespaceTest {

    @Test
    void theSecondWhoClaimsANameGetsAnUnderscoreBehindIt() {
        Namespace scope = Namespace.without(List.of("taken"));

        assertThat(scope.claim("name")).isEqualTo("name");
        assertThat(scope.claim("name")).isEqualTo("name_");
        assertThat(scope.claim("name")).isEqualTo("name__");
        assertThat(scope.claim("taken")).isEqualTo("taken_");
    }

    @Test
    void namesOfFilesDifferInMoreThanCase() {
        Namespace scope = Namespace.ofFiles(List.of());

        assertThat(scope.claim("FileMode")).isEqualTo("FileMode");
        assertThat(scope.claim("FILEMODE")).isEqualTo("FILEMODE_");
    }

    @Test
    void whatIsWrittenAsJavaWritesItKeepsItsNameWhereverItStands() {
        assertThat(claim("foo_bar", "fooBar")).isEqualTo(Map.of("foo_bar", "fooBar_", "fooBar", "fooBar"));
        assertThat(claim("fooBar", "foo_bar")).isEqualTo(Map.of("foo_bar", "fooBar_", "fooBar", "fooBar"));
    }

    private static Map<String, String> claim(String... names) {
        Map<String, String> claimed = new LinkedHashMap<>();
        Namespace.without(List.of())
                .claimWritten(List.of(names), Function.identity(), Identifiers::member, claimed::put);
        return claimed;
    }
}
