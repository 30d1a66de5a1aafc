// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for what projects say about rules: in a file of severities, and in comments that allow a finding. */
public final class RuleCodes {

    /** No such code. */
    public static final Code UNKNOWN = new Code("SW0801", "unknown code", """
            A file 'spicewire.rules' and a comment '// spicewire:allow' name findings by their codes. 'check --rules' \
            lists them.""");

    /** A line that can't be understood. */
    public static final Code FORM = new Code("SW0802", "not a rule", """
            A line of a file 'spicewire.rules' is 'CODE: SEVERITY', and may have ': REASON' behind it; 'off' needs \
            one. Severities are off, note, warning and error. A comment that allows a finding in its line, or in the \
            next one where it stands alone, is '// spicewire:allow CODE: REASON'.""");

    /** An error that somebody wants to be less. */
    public static final Code ERROR_KEPT = new Code("SW0803", "an error stays one", """
            Warnings and notes can be switched off or be made something else. An error means that the definition \
            cannot be used, so it is to be mended.""");

    /** An allowance for nothing. */
    public static final Code NOTHING_ALLOWED = new Code("SW0804", "nothing to allow here", """
            A comment allows a finding that is not there, so it would hide one that comes later. Remove it.""",
            Severity.WARNING);

    private RuleCodes() {
    }
}
