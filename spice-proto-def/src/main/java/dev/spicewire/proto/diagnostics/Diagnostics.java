// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings, so that one run shows all of them. Not for use by several threads. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::severity).thenComparing(d -> d.code().id()).thenComparing(Diagnostic::message);

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds an error. */
    public void error(Code code, Location location, String message, String hint) {
        add(Severity.ERROR, code, location, message, hint);
    }

    /** Adds a warning. */
    public void warning(Code code, Location location, String message, String hint) {
        add(Severity.WARNING, code, location, message, hint);
    }

    /** Adds a finding. */
    public void add(Severity severity, Code code, Location location, String message, String hint) {
        found.add(new Diagnostic(code, severity, location, message, hint));
    }

    /** Adds the findings of another collection. */
    public void addAll(Diagnostics others) {
        found.addAll(others.found);
    }

    /** {@return whether there is an error among the findings} */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** {@return the findings by place, then severity and code; each once} */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted(ORDER).toList();
    }
}
