// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"java/lang", "java/util"})
    void theyHaveEveryPublicTypeOfThisJava(String packageName) throws IOException {
        try (Stream<Path> files = Files.list(
                FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base", packageName))) {
            List<String> types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Za-z0-9]+\\.class"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> isPublic(packageName.replace('/', '.') + "." + name)).toList();

            assertThat(types).hasSizeGreaterThan(100).allMatch(ReservedTypes::has);
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Con", "AUX", "nul", "Com1", "LPT9", "ByteBuffer", "Body", "Strictness", "View", "ID"})
    void theyHaveDevicesAndWhatGeneratedCodeMentions(String name) {
        assertThat(ReservedTypes.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cursor", "Comma", "Image", "Point"})
    void theyHaveNoNamesOfOrdinaryThings(String name) {
        assertThat(ReservedTypes.has(name)).isFalse();
    }
}
