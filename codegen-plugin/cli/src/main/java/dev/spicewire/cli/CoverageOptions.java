// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.coverage.MinimumCoverage;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which protocol coverage is measured, and how much there has to be. */
final class CoverageOptions {

    @Mixin
    private ProtocolOption definition;

    @Option(names = "--min-coverage", paramLabel = "PERCENT",
            description = "Least share of all that is counted, such as 90, or of some, such as arms=95, with commas;"
                    + " less is a finding.")
    private String minimum;

    /**
     * The protocol; what is wrong with it goes to the error stream.
     *
     * @return the protocol, or nothing if it has errors
     * @throws IOException if the file can't be read
     */
    Optional<Protocol> protocol() throws IOException {
        return definition.protocol();
    }

    /** {@return whether there is a least share} */
    boolean demandsSome() {
        return minimum != null;
    }

    /** {@return the least shares} */
    MinimumCoverage minimum() {
        try {
            return minimum == null ? MinimumCoverage.NONE : MinimumCoverage.of(minimum);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--min-coverage: " + e.getMessage());
        }
    }
}
