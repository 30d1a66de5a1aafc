package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SyntaxCodes;

/** Reports findings with the severity that they have in a dialect. */
final class Findings {

    private final Dialect dialect;
    private final Diagnostics diagnostics;

    Findings(Dialect dialect, Diagnostics diagnostics) {
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    Dialect dialect() {
        return dialect;
    }

    void error(Code code, Location location, String message, String hint) {
        diagnostics.error(code, location, message, hint);
    }

    void error(Code code, Location location, String message) {
        diagnostics.error(code, location, message, "");
    }

    void warning(Code code, Location location, String message, String hint) {
        diagnostics.warning(code, location, message, hint);
    }

    /** A fault that upstream's old files have: there a warning. */
    void fault(Code code, Location location, String message, String hint) {
        diagnostics.add(dialect == Dialect.OLD ? Severity.WARNING : Severity.ERROR, code, location, message, hint);
    }

    /** Something that upstream's parser refuses and Spicewire takes. */
    void extension(Location location, String message, String hint) {
        if (dialect == Dialect.UPSTREAM) {
            diagnostics.error(SyntaxCodes.EXTENSION, location, message, hint);
        }
    }

    /** Something without use that upstream refuses: elsewhere a warning. */
    void useless(Code code, Location location, String message) {
        diagnostics.add(dialect == Dialect.UPSTREAM ? Severity.ERROR : Severity.WARNING, code, location, message, "");
    }

    /** Something that only old versions of upstream's parser take. */
    void obsolete(Location location, String message, String hint) {
        if (dialect != Dialect.OLD) {
            diagnostics.add(dialect == Dialect.UPSTREAM ? Severity.ERROR : Severity.WARNING, SyntaxCodes.OBSOLETE,
                    location, message, hint);
        }
    }
}
