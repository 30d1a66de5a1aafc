// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class inside a record has a file of its own, and some file systems take names that differ in case only as one. */
class NestedTypesTest {

    @ParameterizedTest
    @CsvSource({"view, ViewChoice", "VIEW, VIEWChoice", "WRITER, WRITERChoice", "wRiter, WRiterChoice",
            "BUILDER, BUILDERChoice", "CURSOR, CURSOR", "MEMBERS, MEMBERSChoice", "Members, Members", "ID, IDChoice",
            "Id, Id", "u, U"})
    void aSwitchIsNotCalledLikeAnotherClassInsideTheRecord(String written, String type) {
        Protocol protocol = Definitions.parse("input.proto", """
                enum8 kind { A, B };
                message M { kind k; switch (k) { case A: uint8 a; default: uint16 b; } %s; };
                channel MainChannel { M m; };
                protocol Test { MainChannel main; };
                """.formatted(written), Dialect.SPICEWIRE).protocol().orElseThrow();
        Message message = protocol.messages().get(0);
        NestedTypes nested = new NestedTypes(message, ClassName.get("test", "M"), new TypeNames(protocol, "test"));
        SwitchNames names = nested.of((Switch) message.members().get(1));

        assertThat(names.value().simpleName()).isEqualTo(type);
        assertThat(nested.cursor()).isNotEqualToIgnoringCase(type);
        assertThat(names.cases().simpleName()).isNotEqualToIgnoringCase(type);
    }
}
