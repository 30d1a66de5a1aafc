// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaBackendTest {

    private static final JavaOptions OPTIONS = new JavaOptions("com.example.all", Side.BOTH);

    @Test
    void aProtocolCanHaveAPackageOfItsOwn() {
        JavaBackend backend = new JavaBackend(OPTIONS, Map.of("Pong", "com.example.pong"));

        assertThat(backend.generate(protocol("Ping")).files()).containsOnlyKeys("com/example/all/Size.java");
        assertThat(backend.generate(protocol("Pong")).files()).containsOnlyKeys("com/example/pong/Size.java");
    }

    @Test
    void packagesAreAmongItsSettings() {
        assertThat(new JavaBackend(OPTIONS, Map.of("Pong", "com.example.pong")).settings())
                .isNotEqualTo(new JavaBackend(OPTIONS).settings());
    }

    @Test
    void aPackageThatCanNotBeIsRefused() {
        assertThatThrownBy(() -> new JavaBackend(OPTIONS, Map.of("Pong", "com.1example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'com.1example' is not a Java package name");
    }

    private static Protocol protocol(String name) {
        return Definitions.parse("size.proto", "struct Size { uint32 w; }; protocol " + name + " { };",
                Dialect.SPICEWIRE).protocol().orElseThrow();
    }
}
