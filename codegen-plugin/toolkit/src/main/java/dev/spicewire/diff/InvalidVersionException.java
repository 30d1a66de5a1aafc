package dev.spicewire.diff;

import dev.spicewire.check.CheckReport;

/** A version to compare has errors of its own. */
public final class InvalidVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CheckReport report;

    InvalidVersionException(CheckReport report) {
        super(report.summary());
        this.report = report;
    }

    /** {@return what is wrong with it} */
    public CheckReport report() {
        return report;
    }
}
