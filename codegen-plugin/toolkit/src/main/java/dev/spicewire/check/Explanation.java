// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Example;
import dev.spicewire.text.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What codes mean, for people. */
public final class Explanation {

    private static final String INDENT = "    ";

    private Explanation() {
    }

    /**
     * Explains a code.
     *
     * @param code  the code
     * @param width columns of the terminal
     * @return title, explanation and an example of what is bad and what is good, with a line end at its end
     */
    public static String of(Code code, int width) {
        return code.id() + ": " + code.title() + "\n\n" + String.join("\n", Paragraph.wrap(code.explanation(), width))
                + "\n" + Example.of(code).map(Explanation::text).orElse("");
    }

    private static String text(Example example) {
        String dialect = example.dialect().equals("spicewire") ? "" : ", under dialect '" + example.dialect() + "'";
        return "\nBad" + dialect + ":\n\n" + indented(example.bad()) + "\nGood:\n\n" + indented(example.good());
    }

    private static String indented(String definition) {
        return definition.lines().map(line -> (line.isEmpty() ? "" : INDENT + line) + "\n")
                .collect(Collectors.joining());
    }

    /** {@return a table of codes with how severe they are by default, a line each} */
    public static String table(List<Code> codes) {
        return codes.stream().map(code -> String.format(Locale.ROOT, "%s  %-7s  %s%n", code.id(),
                code.usual().name().toLowerCase(Locale.ROOT), code.title()).replace("\r\n", "\n"))
                .collect(Collectors.joining());
    }
}
