// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

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
    C("proto.c", List.of(MODEL)),
    LAYOUT("proto.layout", List.of(MODEL)),
    ELEMENT("proto.syntax.element", List.of(DIAGNOSTICS, MODEL)),
    SYNTAX("proto.syntax", List.of(DIAGNOSTICS, MODEL, ELEMENT), "org.antlr.v4.runtime.."),
    CONTEXT("proto.resolve.context", List.of(DIAGNOSTICS, MODEL, ELEMENT)),
    MEMBER("proto.resolve.member", List.of(DIAGNOSTICS, MODEL, LAYOUT, ELEMENT, CONTEXT)),
    RESOLVE("proto.resolve", List.of(DIAGNOSTICS, MODEL, ELEMENT, SYNTAX, CONTEXT, MEMBER)),
    SELECT("proto.select", List.of(DIAGNOSTICS, MODEL)),
    LINT("proto.lint", List.of(DIAGNOSTICS, MODEL, LAYOUT)),
    VALUE("proto.dynamic.value", List.of(MODEL)),
    READING("proto.dynamic.read", List.of(MODEL, LAYOUT, VALUE)),
    ACCEPTING("proto.dynamic.accept", List.of(MODEL, LAYOUT, VALUE)),
    WRITING("proto.dynamic.write", List.of(DIAGNOSTICS, MODEL, LAYOUT, VALUE)),
    DYNAMIC("proto.dynamic", List.of(MODEL, VALUE, READING, ACCEPTING, WRITING)),
    WHERE("proto.where", List.of(), "org.antlr.v4.runtime.."),
    PAIR("proto.diff.pair", List.of()),
    MATCH("proto.diff.match", List.of(DIAGNOSTICS, MODEL, LAYOUT, VALUE, PAIR)),
    FINDING("proto.diff.verdict", List.of(DIAGNOSTICS, MODEL, PAIR, MATCH)),
    RULES("proto.diff.rules", List.of(DIAGNOSTICS, MODEL, LAYOUT, PAIR, MATCH, FINDING)),
    WITNESS("proto.diff.witness", List.of(MODEL, LAYOUT, VALUE, READING, WRITING, DYNAMIC, PAIR, MATCH, FINDING)),
    COMPARISON("proto.diff", List.of(DIAGNOSTICS, MODEL, PAIR, MATCH, FINDING, RULES, WITNESS)),

    RUNTIME("runtime", List.of()),
    SUPPORT("runtime.support", List.of(RUNTIME)),
    WRITERS("runtime.support.writer", List.of(RUNTIME, SUPPORT)),
    FRAMING("runtime.framing", List.of(RUNTIME, SUPPORT)),
    LINK("runtime.link", List.of(RUNTIME, SUPPORT)),
    CODECS("codec", List.of(RUNTIME, SUPPORT, WRITERS)),
    AGENT_CODECS("codec.agent", List.of(RUNTIME, SUPPORT, WRITERS)),
    CAPABILITIES("codec.link", List.of(RUNTIME, SUPPORT, LINK, CODECS)),

    CONNECTION_PROTOCOL("connection.protocol", List.of(RUNTIME, FRAMING, LINK, CODECS), "javax.crypto..",
            "javax.security.sasl"),
    SASL("connection.sasl", List.of(CONNECTION_PROTOCOL), "javax.security.auth.callback", "javax.security.sasl",
            "com.ongres.scram.."),
    AGENT("connection.agent", List.of(RUNTIME, LINK, CODECS, AGENT_CODECS, CAPABILITIES)),
    MIGRATION("connection.migration", List.of(RUNTIME, CODECS, CONNECTION_PROTOCOL)),
    TRANSPORT("connection.transport", List.of(), Library.TLS, "javax.security.auth.x500",
            "org.java_websocket.."),
    CONNECTION("connection", List.of(RUNTIME, FRAMING, LINK, CODECS, AGENT_CODECS, CAPABILITIES, CONNECTION_PROTOCOL,
            SASL, AGENT, MIGRATION, TRANSPORT), Library.TLS),
    VIEWER("connection.viewer", List.of(CODECS, CONNECTION_PROTOCOL, SASL, TRANSPORT, CONNECTION)),

    TEXT("text", List.of()),
    TOOL("tool", List.of()),
    OUTPUT("output", List.of()),
    JSON("json", List.of(VALUE), Library.JACKSON),
    JUNIT("junit", List.of(), Library.XML),
    SARIF("sarif", List.of(DIAGNOSTICS, TOOL), Library.JACKSON),
    DEFINITION("definition", List.of(DIAGNOSTICS, CONTEXT, RESOLVE)),
    DOCUMENTS("model", List.of(DIAGNOSTICS, MODEL, C, LAYOUT, CONTEXT, RESOLVE), Library.JACKSON),
    CHECK("check", List.of(DIAGNOSTICS, MODEL, RESOLVE, LINT, TEXT, SARIF), Library.JACKSON),
    JAVA_SHAPE("codegen.java.shape", List.of(MODEL, LAYOUT), Library.JAVAPOET),
    JAVA_NAMES("codegen.java.names", List.of(MODEL, LAYOUT, JAVA_SHAPE), Library.JAVAPOET, Library.JAVA_LANGUAGE),
    JAVA_CONTEXT("codegen.java.context", List.of(MODEL, LAYOUT, DOCUMENTS, JAVA_SHAPE, JAVA_NAMES), Library.JAVAPOET),
    JAVA_VALUE("codegen.java.value", List.of(MODEL, LAYOUT, JAVA_SHAPE, JAVA_NAMES, JAVA_CONTEXT), Library.JAVAPOET,
            Library.JAVA_LANGUAGE),
    JAVA_VIEW("codegen.java.view", List.of(MODEL, LAYOUT, JAVA_SHAPE, JAVA_NAMES, JAVA_CONTEXT, JAVA_VALUE),
            Library.JAVAPOET, Library.JAVA_LANGUAGE),
    JAVA_WRITER("codegen.java.writer", List.of(MODEL, LAYOUT, JAVA_SHAPE, JAVA_NAMES, JAVA_CONTEXT), Library.JAVAPOET,
            Library.JAVA_LANGUAGE),
    JAVA_DISPATCH("codegen.java.dispatch", List.of(MODEL, JAVA_SHAPE, JAVA_NAMES, JAVA_CONTEXT), Library.JAVAPOET,
            Library.JAVA_LANGUAGE),
    JAVA("codegen.java", List.of(DIAGNOSTICS, MODEL, LAYOUT, JAVA_SHAPE, JAVA_NAMES, JAVA_CONTEXT, JAVA_VALUE,
            JAVA_VIEW, JAVA_WRITER, JAVA_DISPATCH), Library.JAVAPOET, Library.JAVA_LANGUAGE),
    CODEGEN("codegen", List.of(DIAGNOSTICS, MODEL, RESOLVE, SELECT, DOCUMENTS, JAVA, OUTPUT)),
    DIFF_VERSION("diff.version", List.of(DIAGNOSTICS, MODEL, CONTEXT, RESOLVE, DEFINITION, DOCUMENTS), Library.JGIT),
    DIFF("diff", List.of(DIAGNOSTICS, MODEL, FINDING, RULES, COMPARISON, TEXT, DIFF_VERSION)),
    DIFF_REPORT("diff.report", List.of(DIAGNOSTICS, MODEL, LAYOUT, CONTEXT, RESOLVE, VALUE, READING, DYNAMIC, FINDING,
            RULES, WITNESS, COMPARISON, TEXT, OUTPUT, JSON, JUNIT, SARIF, DOCUMENTS, DIFF_VERSION, DIFF),
            Library.JACKSON, Library.XML),

    MESSAGE("message", List.of(DIAGNOSTICS, MODEL, VALUE, READING, WRITING, DYNAMIC, TEXT, JSON, DOCUMENTS),
            Library.JACKSON),

    PACKETS("capture.file", List.of()),
    SEGMENTS("capture.net", List.of(PACKETS)),
    STREAMS("capture.tcp", List.of(MODEL, SEGMENTS)),
    CAPTURE_TLS("capture.tls", List.of(MODEL, STREAMS), "javax.crypto.."),
    CAPTURE_WRITING("capture.write", List.of(MODEL, LINK, SEGMENTS)),
    CAPTURE("capture", List.of(MODEL, RUNTIME, FRAMING, LINK, PACKETS, SEGMENTS, STREAMS, CAPTURE_TLS)),
    INSIDE("capture.inside", List.of(MODEL, RESOLVE, VALUE, READING, DYNAMIC, FRAMING, MESSAGE, CAPTURE)),
    DECODE("capture.decode", List.of(DIAGNOSTICS, MODEL, LAYOUT, VALUE, READING, DYNAMIC, WHERE, FRAMING, LINK, TEXT,
            JSON, MESSAGE, PACKETS, SEGMENTS, STREAMS, CAPTURE_TLS, CAPTURE_WRITING, CAPTURE, INSIDE),
            Library.JACKSON),

    EXPLAIN("explain", List.of(MODEL, VALUE, READING, DYNAMIC, TEXT, JSON, DOCUMENTS, MESSAGE, FRAMING, PACKETS,
            CAPTURE_TLS, CAPTURE), Library.JACKSON),

    LIVE_PROBE("live.probe", List.of(MODEL, RUNTIME, LINK, CODECS, CAPABILITIES, CONNECTION_PROTOCOL, CONNECTION, TEXT,
            DECODE), Library.JACKSON, Library.TLS),
    LIVE_PICTURE("live.picture", List.of(RUNTIME, CODECS), "javax.imageio..", "java.awt.."),
    LIVE_SERVER("live.server", List.of(RUNTIME, LINK, CODECS, AGENT_CODECS, CONNECTION_PROTOCOL, AGENT, TRANSPORT,
            CONNECTION, LIVE_PICTURE)),
    LIVE_RECORD("live.record", List.of(MODEL, RUNTIME, LINK, CONNECTION_PROTOCOL, CONNECTION, SEGMENTS,
            CAPTURE_WRITING)),

    SUITE("conformance.suite", List.of(JSON), Library.JACKSON),
    COVERAGE("conformance.coverage", List.of(MODEL, LAYOUT, VALUE, READING, DYNAMIC, JSON, MESSAGE, SUITE)),
    VECTORS("conformance.vectors", List.of(MODEL, LAYOUT, VALUE, READING, WRITING, DYNAMIC, OUTPUT, JSON, MESSAGE,
            SUITE, COVERAGE), Library.JACKSON),
    PIPE("conformance.pipe", List.of(TEXT, JSON, SUITE), Library.JACKSON),
    VERDICT("conformance.verdict", List.of(VALUE, TEXT, JSON, SUITE, PIPE), Library.JACKSON),
    REPORT("conformance.report", List.of(MODEL, RESOLVE, VALUE, READING, DYNAMIC, TEXT, JSON, JUNIT, MESSAGE,
            EXPLAIN, SUITE, PIPE, COVERAGE, VERDICT), Library.JACKSON, Library.XML),
    JVM("conformance.jvm", List.of(JSON, SUITE, PIPE), Library.JACKSON),
    CONFORMANCE("conformance", List.of(SUITE, PIPE, VERDICT, REPORT, JVM)),
    CONFORMANCE_JUNIT("conformance.junit", List.of(SUITE, VERDICT, REPORT, JVM, CONFORMANCE), "org.junit.jupiter.api..",
            "org.opentest4j"),
    STREAM_RULES("conformance.recorded.rule", List.of(MODEL, RESOLVE, VALUE, READING, WRITING, DYNAMIC, FRAMING, LINK,
            CAPTURE, INSIDE, DECODE, SUITE)),
    RECORDED("conformance.recorded", List.of(MODEL, DYNAMIC, FRAMING, PACKETS, SEGMENTS, STREAMS, CAPTURE_TLS, CAPTURE,
            INSIDE, DECODE, SUITE, COVERAGE, STREAM_RULES), Library.JACKSON),
    ARCHIVE("conformance.archive", List.of(MODEL, READING, DYNAMIC, FRAMING, CAPTURE_TLS, CAPTURE, DECODE, RECORDED,
            STREAM_RULES, SUITE, COVERAGE)),
    LIVE_CONFORMANCE("live.conformance", List.of(RUNTIME, FRAMING, LINK, CODECS, CONNECTION_PROTOCOL, TRANSPORT,
            CONNECTION, LIVE_PROBE, SUITE, PIPE, VERDICT, REPORT), Library.TLS),

    MAVEN("maven", List.of(DIAGNOSTICS, CONTEXT, RESOLVE, SELECT, DEFINITION, CHECK, JAVA_SHAPE, JAVA, OUTPUT, CODEGEN,
            DIFF_VERSION, DIFF, DIFF_REPORT, SUITE, VERDICT, REPORT, JVM, CONFORMANCE), "org.apache.maven..",
            "org.codehaus.plexus.build", "org.codehaus.plexus.configuration", "org.codehaus.plexus.util.xml",
            "org.eclipse.aether..", "javax.inject",
            // For the goal 'help', which is generated.
            Library.XML, "org.w3c.dom", "org.xml.sax"),
    DEMO("demo", List.of(MODEL, RESOLVE, RUNTIME, FRAMING, TEXT, JAVA, OUTPUT, CODEGEN, CAPTURE), "javax.tools"),
    CLI("cli", List.of(DIAGNOSTICS, MODEL, CONTEXT, RESOLVE, SELECT, WHERE, FINDING, RULES, TOOL, TEXT, DEFINITION,
            DOCUMENTS, CHECK, JAVA_SHAPE, JAVA, OUTPUT, CODEGEN, DIFF_VERSION, DIFF, DIFF_REPORT, CONNECTION_PROTOCOL,
            SASL, TRANSPORT, CONNECTION, VIEWER, MESSAGE, CAPTURE_TLS, DECODE, EXPLAIN, LIVE_PROBE, LIVE_PICTURE,
            LIVE_SERVER,
            LIVE_RECORD, SUITE, COVERAGE, VECTORS, VERDICT, REPORT, CONFORMANCE, RECORDED, LIVE_CONFORMANCE, DEMO),
            Library.PICOCLI),

    TESTED_CODECS("proof.codec",
            List.of(MODEL, VALUE, READING, WRITING, DYNAMIC, RUNTIME, SUPPORT, WRITERS, JAVA)),
    TESTEE("proof.testee", List.of(DIAGNOSTICS, MODEL, CONTEXT, RESOLVE, VALUE, READING, WRITING, DYNAMIC,
            RUNTIME, FRAMING, LINK, TOOL, JSON, TESTED_CODECS), Library.JACKSON, Library.PICOCLI);

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
        static final String JAVA_LANGUAGE = "javax.lang.model..";
        static final String JAVAPOET = "com.palantir.javapoet";
        static final String JGIT = "org.eclipse.jgit..";
        static final String PICOCLI = "picocli";
        static final String TLS = "javax.net.ssl";
        static final String XML = "javax.xml..";
    }
}
