// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proof.property.Subject;
import dev.spicewire.proto.lint.Lint;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import java.util.List;

/** Demands of one definition that what is generated from it compiles, and does what the interpretive codec does. */
final class DefinitionCheck {

    private static final String FILE = "definition.proto";
    private static final int ROUNDS = 3;
    private static final int STEP = 61;

    private final String text;
    private final byte[] decisions;

    private DefinitionCheck(String text, byte[] decisions) {
        this.text = text;
        this.decisions = decisions;
    }

    /**
     * Checks a definition.
     *
     * @param definition the definition
     * @param decisions  decide on the bodies that are tried
     * @return whether it has no errors, so that there was something to try
     */
    static boolean run(Definition definition, byte[] decisions) {
        String text = definition.text();
        Resolution resolution = Definitions.parse(FILE, text, definition.dialect());
        resolution.protocol().ifPresent(protocol -> new DefinitionCheck(text, decisions).check(protocol));
        return resolution.protocol().isPresent();
    }

    private void check(Protocol protocol) {
        Lint.check(protocol, FILE);
        GeneratedDefinition generated = generate(protocol);
        List<Subject> subjects = compile(generated);
        for (Subject subject : subjects) {
            try {
                MessageCheck check = new MessageCheck(subject);
                for (int round = 0; round < ROUNDS; round++) {
                    check.run(behind(round * STEP));
                }
            } catch (RuntimeException | AssertionError e) {
                throw failure(subject + ": " + e.getMessage(), generated.sourcesOf(subject), e);
            }
        }
    }

    private GeneratedDefinition generate(Protocol protocol) {
        try {
            return GeneratedDefinition.of(protocol);
        } catch (RuntimeException e) {
            throw failure("nothing is generated: " + e, "", e);
        }
    }

    private List<Subject> compile(GeneratedDefinition generated) {
        try {
            return generated.compile();
        } catch (RuntimeException | AssertionError e) {
            String said = String.valueOf(e.getMessage());
            throw failure("does not compile or load: " + said, generated.sourcesIn(said), e);
        }
    }

    private AssertionError failure(String what, String sources, Throwable cause) {
        return new AssertionError(what + "\n--- definition\n" + text + "\n--- sources\n" + sources, cause);
    }

    /** {@return the decisions from an index on, those before it behind them} */
    private byte[] behind(int index) {
        byte[] turned = new byte[decisions.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = decisions[(i + index) % turned.length];
        }
        return turned;
    }
}
