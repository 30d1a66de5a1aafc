// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proof.arbitrary.Tapes;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for every definition. Each try is one definition, compiled, and a tape that decides on bodies. */
abstract class DefinitionProperties {

    private static final double MOST_DROPPED_PERCENT = 20;

    @Provide
    Arbitrary<Definition> anyDefinition() {
        return AnyDefinition.of(Vocabulary.ANY);
    }

    @Provide
    Arbitrary<byte[]> anyTape() {
        return new Tapes().tapes();
    }

    static void agree(Definition definition, byte[] tape) {
        boolean tried = DefinitionCheck.run(definition, tape);
        Statistics.collect(tried ? "tried" : "dropped, as it has errors");
        Statistics.coverage(outcomes -> outcomes.check("dropped, as it has errors")
                .percentage(percentage -> percentage < MOST_DROPPED_PERCENT));
    }
}
