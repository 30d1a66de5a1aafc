// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** The bytes of tapes, for jqwik: most are long enough to decide all of a large message, some end early. */
public final class Tapes extends DomainContextBase {

    private static final int LONGEST = 512;

    /** {@return tapes of any length up to the longest} */
    @Provide
    public Arbitrary<byte[]> tapes() {
        return Arbitraries.bytes()
                .withDistribution(RandomDistribution.uniform())
                .array(byte[].class)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
