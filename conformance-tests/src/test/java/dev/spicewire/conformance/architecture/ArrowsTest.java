package dev.spicewire.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.spicewire.proto.model.Direction;

/** Who may know whom. The stages are text, elements, model, layout, backends, front ends; arrows go back only. */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String MODEL = "dev.spicewire.proto.model..";
    private static final String SYNTAX = "dev.spicewire.proto.syntax..";
    private static final String RESOLVE = "dev.spicewire.proto.resolve..";
    private static final String LAYOUT = "dev.spicewire.proto.layout..";
    private static final String LINT = "dev.spicewire.proto.lint..";
    private static final String DYNAMIC = "dev.spicewire.proto.dynamic..";
    private static final String DIAGNOSTICS = "dev.spicewire.proto.diagnostics..";
    private static final String DEFINITIONS = "dev.spicewire.proto..";
    private static final String RUNTIME = "dev.spicewire.runtime..";
    private static final String GENERATED = "dev.spicewire.codec..";
    private static final String CODEGEN = "dev.spicewire.codegen..";
    private static final String CAPTURE = "dev.spicewire.capture..";
    private static final String CLI = "dev.spicewire.cli..";
    private static final String MAVEN = "dev.spicewire.maven..";
    private static final String JDK = "java..";

    @ArchTest
    static final ArchRule DIAGNOSTICS_KNOW_NOTHING_ELSE = classes().that().resideInAPackage(DIAGNOSTICS)
            .should().onlyDependOnClassesThat().resideInAnyPackage(DIAGNOSTICS, JDK);

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_PLACES_ONLY = classes().that().resideInAPackage(MODEL)
            .should().onlyDependOnClassesThat().resideInAnyPackage(MODEL, DIAGNOSTICS, JDK);

    @ArchTest
    static final ArchRule LAYOUT_FOLLOWS_FROM_THE_MODEL = classes().that().resideInAPackage(LAYOUT)
            .should().onlyDependOnClassesThat().resideInAnyPackage(LAYOUT, MODEL, JDK);

    @ArchTest
    static final ArchRule SYNTAX_HAS_NO_MEANING_BUT_THE_WORDS_SERVER_AND_CLIENT = noClasses()
            .that().resideInAPackage(SYNTAX)
            .should().dependOnClassesThat(resideInAnyPackage(MODEL, RESOLVE, LAYOUT, LINT, DYNAMIC)
                    .and(not(equivalentTo(Direction.class))));

    @ArchTest
    static final ArchRule ONLY_SYNTAX_KNOWS_ANTLR = noClasses().that().resideOutsideOfPackage(SYNTAX)
            .should().dependOnClassesThat().resideInAPackage("org.antlr..");

    @ArchTest
    static final ArchRule ONLY_THE_RESOLVER_KNOWS_SYNTAX = noClasses()
            .that().resideOutsideOfPackages(SYNTAX, RESOLVE)
            .should().dependOnClassesThat().resideInAPackage(SYNTAX);

    @ArchTest
    static final ArchRule LINT_READS_THE_MODEL = noClasses().that().resideInAPackage(LINT)
            .should().dependOnClassesThat().resideInAnyPackage(SYNTAX, RESOLVE, DYNAMIC);

    @ArchTest
    static final ArchRule THE_INTERPRETIVE_CODEC_IS_DRIVEN_BY_THE_MODEL_ALONE = classes()
            .that().resideInAPackage(DYNAMIC)
            .should().onlyDependOnClassesThat().resideInAnyPackage(DYNAMIC, LAYOUT, MODEL, JDK);

    @ArchTest
    static final ArchRule THE_DIFF_COMPARES_MODELS_AND_READS_BYTES = classes()
            .that().resideInAPackage("dev.spicewire.proto.diff..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("dev.spicewire.proto.diff..", DYNAMIC, LAYOUT, MODEL, DIAGNOSTICS, JDK);

    @ArchTest
    static final ArchRule DEFINITIONS_KNOW_NO_BACKEND = noClasses().that().resideInAPackage(DEFINITIONS)
            .should().dependOnClassesThat()
            .resideInAnyPackage(CODEGEN, CAPTURE, CLI, MAVEN, RUNTIME, GENERATED, "com.fasterxml..");

    @ArchTest
    static final ArchRule THE_RUNTIME_DEPENDS_ON_THE_JDK_ALONE = classes().that().resideInAPackage(RUNTIME)
            .should().onlyDependOnClassesThat().resideInAnyPackage(RUNTIME, JDK);

    @ArchTest
    static final ArchRule GENERATED_CODE_DEPENDS_ON_THE_RUNTIME_AND_THE_JDK_ALONE = classes()
            .that().resideInAPackage(GENERATED)
            .should().onlyDependOnClassesThat().resideInAnyPackage(GENERATED, RUNTIME, JDK);

    @ArchTest
    static final ArchRule BACKENDS_KNOW_NO_FRONT_END = noClasses()
            .that().resideInAnyPackage(CODEGEN, CAPTURE, "dev.spicewire.json..", "dev.spicewire.diff..",
                    "dev.spicewire.sarif..")
            .should().dependOnClassesThat().resideInAnyPackage(CLI, MAVEN, "picocli..", "org.apache.maven..");

    @ArchTest
    static final ArchRule CONFORMANCE_RUNS_KNOW_NO_FRONT_END = noClasses()
            .that().resideInAnyPackage("dev.spicewire.conformance", "dev.spicewire.conformance.suite..",
                    "dev.spicewire.conformance.pipe..", "dev.spicewire.conformance.verdict..",
                    "dev.spicewire.conformance.report..")
            .should().dependOnClassesThat().resideInAnyPackage(CLI, MAVEN, "picocli..", "org.apache.maven..");

    @ArchTest
    static final ArchRule FRONT_ENDS_DO_NOT_KNOW_ONE_ANOTHER = noClasses().that().resideInAPackage(CLI)
            .should().dependOnClassesThat().resideInAnyPackage(MAVEN, "org.apache.maven..");

    @ArchTest
    static final ArchRule JAVAPOET_STAYS_IN_THE_JAVA_BACKEND = noClasses()
            .that().resideOutsideOfPackage("dev.spicewire.codegen.java..")
            .should().dependOnClassesThat().resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_THE_TOOL =
            slices().matching("dev.spicewire.(codegen|capture|cli|maven|json|check|demo|conformance|text|diff|sarif)..")
                    .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_IN_CONFORMANCE_RUNS =
            slices().matching("dev.spicewire.conformance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CYCLES_IN_THE_DEFINITIONS =
            slices().matching("dev.spicewire.proto.(*)..").should().beFreeOfCycles();
}
