// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.DiagnosticMessage;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import java.io.File;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/** Shows findings in Maven's log, and beside the source lines where an editor runs the build. */
@Named
final class DiagnosticLog {

    private final BuildContext editor;

    @Inject
    DiagnosticLog(BuildContext editor) {
        this.editor = editor;
    }

    /** Shows the findings of a report. */
    void show(CheckReport report, Log log) {
        for (Diagnostic diagnostic : report.diagnostics()) {
            String line = diagnostic.location() + ": " + diagnostic.code().id() + ": "
                    + DiagnosticMessage.withHint(diagnostic);
            switch (diagnostic.severity()) {
                case ERROR -> log.error(line);
                case WARNING -> log.warn(line);
                case NOTE -> log.info(line);
            }
        }
        if (!(editor instanceof DefaultBuildContext)) {
            mark(report);
        }
    }

    /** The default build context has no editor behind it, and would log each finding a second time. */
    private void mark(CheckReport report) {
        for (SourceFile source : report.sources().files()) {
            editor.removeMessages(new File(source.name()));
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
            Location location = diagnostic.location();
            editor.addMessage(new File(location.file()), location.line(), location.column(),
                    DiagnosticMessage.withHint(diagnostic), severity(diagnostic.severity()), null);
        }
    }

    private static int severity(Severity severity) {
        return severity == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
    }
}
