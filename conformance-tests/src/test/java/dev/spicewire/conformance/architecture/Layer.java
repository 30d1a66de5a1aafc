package dev.spicewire.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A package of the main code: the layers below it that it may know, and the libraries. A constant can only name those
 * above it in this list, so no two layers know one another, not even through others.
 */
enum Layer {

    DIAGNOSTICS("proto.diagnostics", List.of()),
    MODEL("proto.model", List.of(DIAGNOSTICS)),
    LAYOUT("proto.layout", List.of(MODEL)),
    SYNTAX("proto.syntax", List.of(DIAGNOSTICS, MODEL), "org.antlr.v4.runtime.."),
    RESOLVE("proto.resolve", List.of(DIAGNOSTICS, MODEL, LAYOUT, SYNTAX)),
    LINT("proto.lint", List.of(DIAGNOSTICS, MODEL, LAYOUT)),
    DYNAMIC("proto.dynamic", List.of(MODEL, LAYOUT)),
    COMPARISON("proto.diff", List.of(DIAGNOSTICS, MODEL, LAYOUT, DYNAMIC)),

    RUNTIME("runtime", List.of()),
    FRAMING("runtime.framing", List.of(RUNTIME)),
    LINK("runtime.link", List.of(RUNTIME)),
    CODECS("codec", List.of(RUNTIME)),

    CONNECTION_PROTOCOL("connection.protocol", List.of(RUNTIME, FRAMING, LINK, CODECS), "javax.crypto.."),
    TRANSPORT("connection.transport", List.of(), "javax.net.ssl", "javax.security.auth.x500"),
    CONNECTION("connection", List.of(RUNTIME, FRAMING, LINK, CODECS, CONNECTION_PROTOCOL, TRANSPORT),
            "javax.net.ssl"),

    TEXT("text", List.of()),
    TOOL("tool", List.of()),
    OUTPUT("output", List.of()),
    JSON("json", List.of(DYNAMIC), Library.JACKSON),
    SARIF("sarif", List.of(DIAGNOSTICS, TOOL), Library.JACKSON),
    DEFINITION("definition", List.of(DIAGNOSTICS, RESOLVE)),
    DOCUMENTS("model", List.of(DIAGNOSTICS, MODEL, LAYOUT), Library.JACKSON),
    CHECK("check", List.of(DIAGNOSTICS, MODEL, RESOLVE, LINT, SARIF), Library.JACKSON),
    JAVA("codegen.java", List.of(DIAGNOSTICS, MODEL, LAYOUT, DOCUMENTS), "com.palantir.javapoet", "javax.lang.model.."),
    CODEGEN("codegen", List.of(DIAGNOSTICS, MODEL, RESOLVE, DOCUMENTS, JAVA, OUTPUT)),
    DIFF("diff", List.of(DIAGNOSTICS, MODEL, LAYOUT, RESOLVE, DYNAMIC, COMPARISON, TEXT, OUTPUT, JSON, SARIF,
            DOCUMENTS), Library.JACKSON, Library.JGIT, Library.XML),

    PACKETS("capture.file", List.of()),
    SEGMENTS("capture.net", List.of(PACKETS)),
    STREAMS("capture.tcp", List.of(MODEL, SEGMENTS)),
    CAPTURE("capture", List.of(MODEL, RUNTIME, FRAMING, LINK, PACKETS, SEGMENTS, STREAMS)),
    DECODE("capture.decode", List.of(DIAGNOSTICS, MODEL, DYNAMIC, FRAMING, JSON, PACKETS, SEGMENTS, CAPTURE),
            Library.JACKSON),

    SUITE("conformance.suite", List.of(JSON), Library.JACKSON),
    PIPE("conformance.pipe", List.of(TEXT, JSON, SUITE), Library.JACKSON),
    VERDICT("conformance.verdict", List.of(DYNAMIC, TEXT, JSON, SUITE, PIPE), Library.JACKSON),
    REPORT("conformance.report", List.of(TEXT, SUITE, PIPE, VERDICT), Library.JACKSON, Library.XML),
    CONFORMANCE("conformance", List.of(SUITE, PIPE, VERDICT, REPORT)),

    MAVEN("maven", List.of(DIAGNOSTICS, RESOLVE, DEFINITION, CHECK, JAVA, OUTPUT, CODEGEN, DIFF), "org.apache.maven..",
            "org.codehaus.plexus.build", "org.eclipse.aether..", "javax.inject",
            // For the goal 'help', which is generated.
            Library.XML, "org.w3c.dom", "org.xml.sax"),
    DEMO("demo", List.of(MODEL, RESOLVE, RUNTIME, FRAMING, TEXT, JAVA, OUTPUT, CODEGEN, CAPTURE), "javax.tools"),
    CLI("cli", List.of(DIAGNOSTICS, MODEL, RESOLVE, TOOL, DEFINITION, DOCUMENTS, CHECK, JAVA, OUTPUT, CODEGEN, DIFF,
            DECODE, SUITE, VERDICT, REPORT, CONFORMANCE, DEMO), Library.PICOCLI),

    TESTED_CODECS("conformance.codec", List.of(MODEL, DYNAMIC, RUNTIME, JAVA)),
    TESTEE("conformance.testee", List.of(DIAGNOSTICS, MODEL, RESOLVE, DYNAMIC, RUNTIME, TOOL, JSON, TESTED_CODECS),
            Library.JACKSON, Library.PICOCLI);

    private static final String JDK = "java..";

    private final String name;
    private final List<Layer> known;
    private final List<String> libraries;

    Layer(String name, List<Layer> known, String... libraries) {
        this.name = "dev.spicewire." + name;
        this.known = known;
        this.libraries = List.of(libraries);
    }

    /** {@return the name of the package; packages inside it are layers of their own} */
    String packageName() {
        return name;
    }

    /** {@return the rule that it knows nothing else} */
    ArchRule rule() {
        List<String> allowed = new ArrayList<>(libraries);
        allowed.add(JDK);
        allowed.add(name);
        known.forEach(layer -> allowed.add(layer.name));
        return classes().that().resideInAPackage(name)
                .should().onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new));
    }

    /** Packages of libraries that several layers use. */
    private static final class Library {

        static final String JACKSON = "com.fasterxml.jackson..";
        static final String JGIT = "org.eclipse.jgit..";
        static final String PICOCLI = "picocli";
        static final String XML = "javax.xml..";
    }
}
