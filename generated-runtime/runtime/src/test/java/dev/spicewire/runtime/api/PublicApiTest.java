// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.Wire;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The API is what {@code public-api.txt} says. A change that users notice changes that file, where a reviewer sees it;
 * {@code -Dgolden.refresh=true} writes it anew. CONTRIBUTING.md says when that is right.
 */
class PublicApiTest {

    private static final Path RECORDED = Path.of("src/test/resources/public-api.txt");

    /** What generated code calls may change with the generator. */
    private static final String SUPPORT = "dev.spicewire.runtime.support";

    @Test
    void theApiIsWhatIsRecorded() throws IOException, URISyntaxException {
        String api = described(publicTypes());

        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(RECORDED, api);
        }
        assertThat(RECORDED).hasContent(api);
    }

    @Test
    void whateverUsersNoticeIsInALine() {
        assertThat(described(List.of(Shown.class))).isEqualTo("""
                public abstract static class dev.spicewire.runtime.api.PublicApiTest$Shown \
                is java.lang.Comparable<dev.spicewire.runtime.api.PublicApiTest$Shown>
                    protected abstract java.util.List<? extends T> open<T is java.lang.Number>(T[], int) \
                throws java.io.IOException
                    protected new(byte)
                    public final int compareTo(dev.spicewire.runtime.api.PublicApiTest$Shown)
                    public int settable
                    public static final int MOST = 7
                """);
    }

    private static String described(List<Class<?>> types) {
        return types.stream().flatMap(type -> new ApiType(type).lines()).map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(Wire.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')).replace(File.separatorChar, '.'))
                    .sorted().<Class<?>>map(PublicApiTest::load)
                    .filter(type -> !(type.getPackageName() + ".").startsWith(SUPPORT + "."))
                    .filter(PublicApiTest::isVisible).toList();
        }
    }

    private static boolean isVisible(Class<?> type) {
        return ApiType.isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** One of each thing that users notice, among others that they don't. */
    public abstract static class Shown implements Comparable<Shown> {

        /** Copied into users' code. */
        public static final int MOST = 7;

        /** A field. */
        public int settable;

        final int hidden = 1;

        /** Called by subclasses. */
        protected Shown(byte number) {
            settable = number;
        }

        Shown() {
        }

        /** Overridden by subclasses. */
        protected abstract <T extends Number> List<? extends T> open(T[] types, int count) throws IOException;

        @Override
        public final int compareTo(Shown other) {
            return internal(other);
        }

        private int internal(Shown other) {
            return Integer.compare(settable, other.settable + hidden);
        }
    }
}
