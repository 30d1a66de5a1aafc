// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** So many definitions as a build has time for. */
class DefinitionPropertyTest extends DefinitionProperties {

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = 300, seed = "20", shrinking = ShrinkingMode.BOUNDED)
    void generatedCodeCompilesAndAgreesWithTheInterpretiveCodec(@ForAll("anyDefinition") Definition definition,
            @ForAll("anyTape") byte[] tape) {
        agree(definition, tape);
    }
}
