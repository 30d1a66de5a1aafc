// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;

/** Versions in the text of a test, compared. */
public final class Compared {

    private Compared() {
    }

    /** {@return the changes between two whole definitions, each as rule, symbol, level and both verdicts} */
    public static List<String> definitions(String before, String after) {
        return ProtocolDiff.compare(protocol(before), protocol(after)).changes().stream().map(Compared::line).toList();
    }

    /** {@return the changes of the members of a server message {@code m} of the channel type {@code C}} */
    public static List<String> members(String types, String before, String after) {
        return definitions(types + message(before), types + message(after));
    }

    /** {@return the changes of types while the members of {@code m} stay as they are} */
    public static List<String> types(String members, String before, String after) {
        return definitions(before + message(members), after + message(members));
    }

    public static Protocol protocol(String text) {
        Resolution resolution = Definitions.parse("test.proto", text, Dialect.SPICEWIRE);
        assertThat(resolution.hasErrors()).as(resolution.diagnostics().toString()).isFalse();
        return resolution.protocol().orElseThrow();
    }

    private static String message(String members) {
        return "channel C { server: message { " + members + " } m = 1; }; protocol P { C c = 1; };";
    }

    /** {@return a change as rule, symbol, level and both verdicts} */
    static String line(Change change) {
        return change.rule().id() + " " + change.symbol() + " " + change.level().word() + " "
                + change.pairings().oldClientNewServer().word() + "/"
                + change.pairings().newClientOldServer().word() + (change.unproven() ? " unproven" : "");
    }
}
