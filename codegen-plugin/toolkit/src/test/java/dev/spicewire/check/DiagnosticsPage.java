// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Example;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page with all codes, in Markdown. */
final class DiagnosticsPage {

    private static final String BEGINNING = """
            # Diagnostics

            What `check` says has a code, and so has what other commands say about a definition. This page is made from
            the code of Spicewire; `check --rules` lists the same codes, and `check --explain SW0107` shows one of them.

            ## How severe a finding is

            An error means that the definition can't be used. What is a warning or a note is for the project to decide:
            a file `spicewire.rules` in the directory of the definition has a line for each code that is to be something
            else. `off` needs a reason, the others may have one.

            ```
            # comment
            SW0602: error
            SW0603: note
            SW0601: off: peers in C use these names
            ```

            A comment allows what is found in one place, with a reason: behind something it is for its line, alone for
            the next one.

            ```
            enum32 warn_code { // spicewire:allow SW0601: the numbers in Notify
            ```

            Errors can't be allowed. A code that does not exist is an error, and a comment that allows nothing a
            warning, so neither file nor comments grow old. The Maven goal `check` goes by the same rules.

            ## Codes

            """;

    private DiagnosticsPage() {
    }

    static String of(List<Code> codes) {
        String rows = codes.stream().map(DiagnosticsPage::row).collect(Collectors.joining());
        return BEGINNING + "| code | | |\n|---|---|---|\n" + rows
                + codes.stream().map(DiagnosticsPage::part).collect(Collectors.joining());
    }

    private static String row(Code code) {
        return "| [" + code.id() + "](#" + code.id().toLowerCase(Locale.ROOT) + ") | " + severity(code) + " | "
                + escaped(code.title()) + " |\n";
    }

    private static String part(Code code) {
        return "\n### " + code.id() + "\n\n" + capital(escaped(code.title())) + ": " + severity(code) + ".\n\n"
                + escaped(code.explanation()) + "\n" + Example.of(code).map(DiagnosticsPage::example).orElse("");
    }

    private static String example(Example example) {
        String dialect = example.dialect().equals("spicewire") ? "" : " under `--dialect " + example.dialect() + "`";
        return "\nBad" + dialect + ":\n\n```proto\n" + example.bad() + "```\n\nGood:\n\n```proto\n" + example.good()
                + "```\n";
    }

    private static String severity(Code code) {
        return code.usual().name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Characters that would be marks in Markdown. */
    private static String escaped(String text) {
        return text.replace("*", "\\*").replace("_", "\\_").replace("[", "\\[").replace("]", "\\]").replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
