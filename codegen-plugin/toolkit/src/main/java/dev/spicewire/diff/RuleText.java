// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.proto.diff.rules.Rules;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.text.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of the comparison, for people. */
public final class RuleText {

    private static final String GAP = "  ";

    private RuleText() {
    }

    /**
     * All rules.
     *
     * @param width columns of the terminal
     * @return a table of identifiers and titles
     */
    public static String table(int width) {
        int names = Rules.all().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        return Rules.all().stream().map(rule -> row(rule, names, width)).collect(Collectors.joining());
    }

    private static String row(Rule rule, int names, int width) {
        List<String> lines = Paragraph.wrap(rule.title(), width - names - GAP.length());
        String first = rule.id() + " ".repeat(names - rule.id().length()) + GAP + lines.get(0) + "\n";
        return lines.stream().skip(1).map(line -> " ".repeat(names) + GAP + line + "\n")
                .collect(Collectors.joining("", first, ""));
    }

    /**
     * Explains a rule.
     *
     * @param rule  the rule
     * @param width columns of the terminal
     * @return what it is about, and what the change is in the other direction
     */
    public static String explanation(Rule rule, int width) {
        return rule.id() + "\n\n"
                + String.join("\n", Paragraph.wrap(sentence(rule) + " " + mirror(rule), width)) + "\n";
    }

    private static String sentence(Rule rule) {
        return Character.toUpperCase(rule.title().charAt(0)) + rule.title().substring(1) + ".";
    }

    private static String mirror(Rule rule) {
        if (rule.mirror() instanceof Rule.Mirror.Of other) {
            return other.id().equals(rule.id()) ? "It is the same rule when old and new are exchanged."
                    : "When old and new are exchanged it is " + other.id() + ": "
                    + Rules.find(other.id()).orElseThrow().title() + ".";
        }
        return "When old and new are exchanged nothing corresponds to it: "
                + ((Rule.Mirror.Waived) rule.mirror()).reason() + ".";
    }
}
