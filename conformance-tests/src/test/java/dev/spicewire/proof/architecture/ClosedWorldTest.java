// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is found by its name while a program runs, which a native image has to be told of ahead. The methods that
 * records get from the compiler are not: an image knows them, and they name their members in the class file.
 */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class ClosedWorldTest {

    /** The JDK's packages of reflection, of method handles and of its inside. */
    private static final List<String> PACKAGES =
            List.of("java.lang.reflect", "java.lang.invoke", "java.lang.foreign", "sun.", "jdk.", "com.sun.");
    private static final Set<String> TYPES = Set.of(ClassLoader.class.getName(), ModuleLayer.class.getName(),
            ServiceLoader.class.getName(), ResourceBundle.class.getName(), ObjectInputStream.class.getName());
    private static final Set<String> LIBRARIES = Set.of("load", "loadLibrary");
    private static final Set<String> HARMLESS_OF_CLASSES =
            Set.of("getName", "getSimpleName", "isInstance", "cast", "desiredAssertionStatus", "getEnumConstants");
    /** Handles of all numbers in an array or buffer, which name no member of a class. */
    private static final Set<String> HANDLES_WITHOUT_NAMES =
            Set.of("byteArrayViewVarHandle", "byteBufferViewVarHandle", "get", "set");

    @ArchTest
    static void codecsOnlyMakeTheJdkLoadWhatBuffersName(JavaClasses classes) {
        JavaClasses codecs = classes.that(resideInAnyPackage("dev.spicewire.runtime..", "dev.spicewire.codec.."));

        assertThat(codecs).hasSizeGreaterThan(500);
        assertThat(lookedUp(codecs)).containsExactly(
                "Wire: Class.getDeclaredFields", "Wire: Class.getDeclaredMethods");
        assertThat(codecs.stream().flatMap(type -> type.getMethods().stream()))
                .noneMatch(method -> method.getModifiers().contains(JavaModifier.NATIVE));
    }

    @ArchTest
    static void connectionsLookForTwoLibrariesThatMayBeMissing(JavaClasses classes) {
        JavaClasses connections = classes.that(resideInAnyPackage("dev.spicewire.connection.."));

        assertThat(lookedUp(connections)).containsExactly(
                "ScramLibrary: Class.forName", "ScramLibrary: Class.getClassLoader",
                "WebSockets: Class.forName", "WebSockets: Class.getClassLoader");
    }

    private static Set<String> lookedUp(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> isByName(access.getTarget()))
                .map(access -> access.getOriginOwner().getSimpleName() + ": "
                        + access.getTargetOwner().getSimpleName() + "." + access.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isByName(AccessTarget target) {
        String owner = target.getOwner().getName();
        if (owner.equals(Class.class.getName())) {
            return !HARMLESS_OF_CLASSES.contains(target.getName());
        }
        if (owner.equals(System.class.getName()) || owner.equals(Runtime.class.getName())) {
            return LIBRARIES.contains(target.getName());
        }
        if (owner.equals(MethodHandles.class.getName()) || owner.equals(VarHandle.class.getName())) {
            return !HANDLES_WITHOUT_NAMES.contains(target.getName());
        }
        return TYPES.contains(owner) || PACKAGES.stream().anyMatch(owner::startsWith);
    }
}
