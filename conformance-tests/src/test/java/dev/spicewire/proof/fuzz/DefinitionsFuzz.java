package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.ReportFormat;
import dev.spicewire.codegen.Backend;
import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.ModelBackend;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Dialect;
import dev.spicewire.proto.resolve.Resolution;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any text is a definition or has diagnostics, in every dialect, never an exception; from what is a definition every
 * backend generates.
 */
final class DefinitionsFuzz {

    private static final List<Backend> BACKENDS = List.of(
            new JavaBackend(new JavaOptions("com.example", Side.BOTH)), new ModelBackend());

    private DefinitionsFuzz() {
    }

    /** Checks one input: a definition file. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Dialect dialect : Dialect.values()) {
            Resolution resolution = Definitions.parse("fuzz.proto", text, dialect);
            assertThat(resolution.protocol().isEmpty()).isEqualTo(resolution.hasErrors());
            CheckReport report = CheckReport.withAdvice(List.of(resolution));
            for (ReportFormat format : ReportFormat.values()) {
                assertThat(format.render(report, false)).isNotNull();
            }
            resolution.protocol().ifPresent(DefinitionsFuzz::generate);
        }
    }

    private static void generate(Protocol protocol) {
        for (Backend backend : BACKENDS) {
            assertThat(backend.generate(protocol).files()).isNotNull();
        }
    }
}
