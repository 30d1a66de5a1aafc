// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.MessageView;
import dev.spicewire.runtime.MessageWriter;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.WireEnum;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.WireStruct;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The runtime's few types for users; {@link Layer} says who may know what only generated code calls. */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class RuntimeTypesTest {

    private static final List<Class<?>> FOR_USERS = List.of(GatheringOutput.class, MalformedMessageException.class,
            MessageView.class, MessageWriter.class, Sender.class, Strictness.class, Wire.class, WireEnum.class,
            WireMessage.class, WireStruct.class);

    @ArchTest
    static void usersSeeTheseTypesAndNoOthers(JavaClasses classes) {
        Set<String> types = classes.stream()
                .filter(type -> type.getPackageName().equals(Layer.RUNTIME.packageName()))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(types).containsExactlyInAnyOrderElementsOf(FOR_USERS.stream().map(Class::getName).toList());
    }
}
