// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.example.beam;

import dev.spicewire.conformance.archive.ArchiveReport;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;

/** Adds up what captures hold, wherever they were read. */
final class AddUp extends Combine.BinaryCombineFn<ArchiveReport> {

    private static final long serialVersionUID = 1L;

    @Override
    public ArchiveReport apply(ArchiveReport left, ArchiveReport right) {
        return left.plus(right);
    }

    @Override
    public ArchiveReport identity() {
        return ArchiveReport.empty();
    }

    @Override
    public Coder<ArchiveReport> getDefaultOutputCoder(CoderRegistry registry, Coder<ArchiveReport> input) {
        return SerializableCoder.of(ArchiveReport.class);
    }
}
