// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.spicewire.proto.model.Direction;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may know whom, over all modules at once; what a module may know at all is what its POM names. */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule SYNTAX_HAS_NO_MEANING_BUT_THE_WORDS_SERVER_AND_CLIENT = noClasses()
            .that().resideInAnyPackage(Layer.SYNTAX.packageName(), Layer.ELEMENT.packageName())
            .should().dependOnClassesThat(resideInAnyPackage(Layer.MODEL.packageName())
                    .and(not(equivalentTo(Direction.class))));

    @ArchTest
    static void everyPackageIsALayer(JavaClasses classes) {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Layer.values()).map(Layer::packageName).toList());
    }

    @ArchTest
    static void noLayerKnowsMoreThanItMay(JavaClasses classes) {
        for (Layer layer : Layer.values()) {
            layer.rule().check(classes);
        }
    }
}
