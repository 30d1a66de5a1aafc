// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.suite.Shard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a run is to be done here. */
final class ShardOption {

    @Option(names = "--shard", paramLabel = "I/N",
            description = "Run the I-th of N parts; 'conformance merge' joins their reports.")
    private @Nullable String shard;

    /** {@return the part, if it is not to be the whole run} */
    Optional<Shard> shard() {
        try {
            return Optional.ofNullable(shard).map(Shard::parse);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
