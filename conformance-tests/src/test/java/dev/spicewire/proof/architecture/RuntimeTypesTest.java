package dev.spicewire.proof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.spicewire.runtime.Body;
import dev.spicewire.runtime.Encoder;
import dev.spicewire.runtime.Fault;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.MessageView;
import dev.spicewire.runtime.MessageWriter;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.StrictCheck;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.StructView;
import dev.spicewire.runtime.StructWriter;
import dev.spicewire.runtime.Values;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.WireStruct;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runtime has types for users, and types that only generated code should touch. */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class RuntimeTypesTest {

    private static final Class<?>[] FOR_USERS = {GatheringOutput.class, MalformedMessageException.class, Sender.class,
            Strictness.class, Wire.class, WireMessage.class, WireStruct.class};
    /** Users have the last five as base types of what is generated, or hand them on. */
    private static final Class<?>[] FOR_GENERATED_CODE = {Body.class, Fault.class, StrictCheck.class, Values.class,
            Encoder.class, StructView.class, StructWriter.class, MessageView.class, MessageWriter.class};

    @ArchTest
    static final ArchRule USERS_TYPES_KNOW_ONLY_THE_ENCODER_OF_WHAT_GENERATED_CODE_CALLS = classes()
            .that(belongToAnyOf(FOR_USERS))
            .should().onlyDependOnClassesThat(oneOf(FOR_USERS).or(oneOf(Encoder.class)).or(resideInAPackage("java..")));

    @ArchTest
    static final ArchRule ONLY_GENERATED_CODE_CALLS_WHAT_IS_FOR_IT = noClasses()
            .that().resideOutsideOfPackages("dev.spicewire.runtime..", Layer.CODECS.packageName(),
                    Layer.TESTED_CODECS.packageName())
            .should().dependOnClassesThat(oneOf(FOR_GENERATED_CODE));

    @ArchTest
    static void everyPublicTypeIsForOneOfTheTwo(JavaClasses classes) {
        Set<String> types = classes.stream()
                .filter(type -> type.getPackageName().equals(Layer.RUNTIME.packageName()))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(types).containsExactlyInAnyOrderElementsOf(
                Stream.of(FOR_USERS, FOR_GENERATED_CODE).flatMap(Stream::of).map(Class::getName).toList());
    }

    /** Arrays of a type count as the type. */
    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        String names = Stream.of(types).map(Class::getSimpleName).collect(Collectors.joining(", "));
        return describe("are one of " + names, type -> belongToAnyOf(types).test(type.getBaseComponentType()));
    }
}
