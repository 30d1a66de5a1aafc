// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** As many definitions as one likes, other ones each time, in a profile; {@code docs/testing.md} says how. */
@Tag("definitions")
class ManyDefinitionsTest extends DefinitionProperties {

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void generatedCodeCompilesAndAgreesWithTheInterpretiveCodec(@ForAll("anyDefinition") Definition definition,
            @ForAll("anyTape") byte[] tape) {
        agree(definition, tape);
    }
}
