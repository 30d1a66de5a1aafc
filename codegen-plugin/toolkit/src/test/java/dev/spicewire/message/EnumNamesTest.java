// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumNamesTest {

    private static final String DEFINITION = """
            enum32 Severity { INFO, WARN = 5, ERROR };
            flags8 Mode { FAST, SAFE = 3, SLOW };
            channel C { server: message { Severity s; Mode m; } hello = 1; };
            protocol P { C c = 1; };
            """;

    @ParameterizedTest
    @CsvSource({"Severity,0,INFO,true", "Severity,5,WARN,true", "Severity,6,ERROR,true", "Severity,7,7,false",
        "Severity,4294967295,4294967295,false", "Mode,0,0,false", "Mode,1,FAST,true", "Mode,9,FAST|SAFE,true",
        "Mode,27,FAST|SAFE|SLOW|0x2,false", "Mode,6,0x6,false"})
    void numbersAreToldByName(String type, long bits, String shown, boolean named) {
        EnumType enumeration = Definitions.parse("x.proto", DEFINITION, Dialect.SPICEWIRE).protocol().orElseThrow()
                .enums().stream().filter(e -> e.name().equals(type)).findFirst().orElseThrow();
        EnumNames names = new EnumNames();

        assertThat(names.of(enumeration, bits)).isEqualTo(shown).isEqualTo(names.of(enumeration, bits));
        assertThat(names.isNamed(enumeration, bits)).isEqualTo(named);
    }
}
