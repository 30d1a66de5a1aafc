// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.model.Protocol;
import java.util.List;

/**
 * Advice about definitions that resolve without errors. A new rule is a class beside its test, a code in
 * {@link dev.spicewire.proto.diagnostics.LintCodes}, a line here, and a file with an example among the bad inputs of
 * the tests.
 */
public final class Lint {

    private static final List<LintRule> RULES = List.of(new UnusedDefinition(), new NameStyle(), new NamesAlike(),
            new CountType(), new UnreachableCase(), new ParentRange(), new ReservedValue(), new UncoveredSwitch(),
            new GrowingRest(), new TypesOnly());

    private Lint() {
    }

    /**
     * Runs all rules.
     *
     * @param protocol a model
     * @param file     the file whose maintainer asks, as named in the locations; what others define is left alone
     * @return warnings and notes by place
     */
    public static List<Diagnostic> check(Protocol protocol, String file) {
        Diagnostics diagnostics = new Diagnostics();
        RULES.forEach(rule -> rule.check(protocol, diagnostics));
        return diagnostics.sorted().stream().filter(d -> d.location().file().equals(file)).toList();
    }
}
