// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.Explanation;
import dev.spicewire.check.ReportFormat;
import dev.spicewire.codegen.java.JavaCodes;
import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Codes;
import dev.spicewire.proto.diagnostics.DidYouMean;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire check}. */
@Command(name = "check", description = "Check definitions: syntax, meaning, style.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DefinitionOptions definitions;

    @Mixin
    private BundledOption bundled;

    @Parameters(paramLabel = "FILE", arity = "0..*",
            description = "Definition files, directories that hold some, or - for the standard input."
                    + " Default: the bundled definitions.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json or sarif.")
    private ReportFormat format;

    @Option(names = "--explain", paramLabel = "CODE", description = "Explain a code such as SW0107, and check nothing.")
    private String explain;

    @Option(names = "--rules", description = "List all codes with how severe they are by default, and check nothing.")
    private boolean rules;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (rules) {
            out.print(Explanation.table(codes()));
            return ExitCode.OK;
        }
        if (explain != null) {
            out.print(Explanation.of(code(explain), Terminal.width(spec)));
            return ExitCode.OK;
        }
        CheckReport report = CheckReport.withAdvice(definitions.resolve(files, bundled.names()));
        out.print(format.render(report, Terminal.colours(spec)));
        return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static List<Code> codes() {
        return Stream.concat(Codes.all().stream(), JavaCodes.all().stream()).sorted(Comparator.comparing(Code::id))
                .toList();
    }

    private static Code code(String id) {
        return codes().stream().filter(c -> c.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new UsageException("no such code: '" + id + "'"
                + DidYouMean.closest(id, codes().stream().map(Code::id).toList())
                        .map(other -> " (did you mean '" + other + "'?)").orElse("")));
    }
}
