// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.Collection;

/** Reports findings with the severity that they have in a dialect. */
public final class Findings {

    /** Names that are compared in one run: enough for every file that a person wrote, and soon done. */
    private static final long MAX_COMPARISONS = 1_000_000;

    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private long comparisons;

    /**
     * Findings of one run.
     *
     * @param dialect     the language of the definitions
     * @param diagnostics takes what is found
     */
    public Findings(Dialect dialect, Diagnostics diagnostics) {
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    /** {@return the language of the definitions} */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * {@return the hint which of several names was meant, the empty string where none is close or many were asked for}
     */
    public String didYouMean(String wrong, Collection<String> candidates) {
        comparisons += candidates.size();
        return comparisons > MAX_COMPARISONS ? "" : DidYouMean.hint(wrong, candidates);
    }

    /** A fault in every dialect. */
    public void error(Code code, Location location, String message, String hint) {
        diagnostics.error(code, location, message, hint);
    }

    /** A fault in every dialect, without a hint. */
    public void error(Code code, Location location, String message) {
        diagnostics.error(code, location, message, "");
    }

    /** Something doubtful in every dialect. */
    public void warning(Code code, Location location, String message, String hint) {
        diagnostics.warning(code, location, message, hint);
    }

    /** A fault that upstream's old files have: there a warning. */
    public void fault(Code code, Location location, String message, String hint) {
        diagnostics.add(dialect == Dialect.OLD ? Severity.WARNING : Severity.ERROR, code, location, message, hint);
    }

    /** Something that upstream's parser refuses and Spicewire takes. */
    public void extension(Location location, String message, String hint) {
        if (dialect == Dialect.UPSTREAM) {
            diagnostics.error(SyntaxCodes.EXTENSION, location, message, hint);
        }
    }

    /** Something without use that upstream refuses: elsewhere a warning. */
    public void useless(Code code, Location location, String message) {
        diagnostics.add(dialect == Dialect.UPSTREAM ? Severity.ERROR : Severity.WARNING, code, location, message, "");
    }

    /** Something that only old versions of upstream's parser take. */
    public void obsolete(Location location, String message, String hint) {
        if (dialect != Dialect.OLD) {
            diagnostics.add(dialect == Dialect.UPSTREAM ? Severity.ERROR : Severity.WARNING, SyntaxCodes.OBSOLETE,
                    location, message, hint);
        }
    }
}
