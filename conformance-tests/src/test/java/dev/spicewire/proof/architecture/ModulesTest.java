// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.runtime.MessageView;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs get at run time, as modules of Java. */
class ModulesTest {

    private static final String RUNTIME = "dev.spicewire.runtime";
    private static final String CODECS = "dev.spicewire.codec";
    private static final String CONNECTION = "dev.spicewire.connection";

    @Test
    void theirNamesArePartOfTheApi() {
        assertThat(modules()).extracting(module -> module.descriptor().name())
                .containsExactlyInAnyOrder(RUNTIME, CODECS, CONNECTION);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleIsNamedByItsDescriptorAndExportsAllItsPackages(ModuleReference module) {
        ModuleDescriptor descriptor = module.descriptor();

        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(descriptor.packages()).contains(descriptor.name());
        assertThat(descriptor.exports()).allMatch(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(descriptor.packages());
    }

    @Test
    void codecsNeedTheBaseOfTheJdkAlone() {
        assertThat(resolved(CODECS)).containsExactlyInAnyOrder(CODECS, RUNTIME, "java.base");
    }

    @Test
    void connectionsNeedSaslOfTheJdkAndNoLibrary() {
        assertThat(resolved(CONNECTION)).contains(CONNECTION, CODECS, RUNTIME, "java.security.sasl")
                .allMatch(name -> name.startsWith("dev.spicewire.") || name.startsWith("java."));
    }

    @ParameterizedTest
    @EnumSource
    void aPackageLiesInOneModule(Layer layer) throws IOException {
        String folder = layer.packageName().replace('.', '/');

        List<URL> places = Collections.list(ModulesTest.class.getClassLoader().getResources(folder + "/")).stream()
                .filter(ModulesTest::hasClasses)
                .filter(place -> !place.getPath().contains("/test-classes/") && !place.getPath().contains("-tests.jar"))
                .toList();

        assertThat(places).as("places of %s", layer.packageName()).hasSize(1);
    }

    /** {@return whether classes lie in a folder itself: others may lie below it} */
    private static boolean hasClasses(URL folder) {
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                String prefix = jar.getEntryName();
                return jar.getJarFile().stream().map(ZipEntry::getName).anyMatch(name -> name.startsWith(prefix)
                        && name.endsWith(".class") && name.indexOf('/', prefix.length()) < 0);
            }
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.anyMatch(file -> file.toString().endsWith(".class"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ModuleReference> modules() {
        return List.copyOf(finder().findAll());
    }

    private static ModuleFinder finder() {
        Path[] places = Arrays.asList(MessageView.class, DisplayServerMessage.class, SpiceClient.class).stream()
                .map(ModulesTest::place).toArray(Path[]::new);
        return ModuleFinder.of(places);
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the names of a module and of all that it needs, found among our own and those of the JDK} */
    private static Set<String> resolved(String name) {
        Configuration configuration = Configuration.empty()
                .resolve(finder(), ModuleFinder.ofSystem(), Set.of(name));
        return configuration.modules().stream().map(ResolvedModule::name).collect(Collectors.toSet());
    }
}
