// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.util.Locale;
import java.util.Optional;

/** Ways to pack files that need a program of their own: unpacking them here would take a library for each. */
enum OtherPacking {
    ZSTD(0x28b52ffd, 32),
    LZ4(0x04224d18, 32),
    XZ(0xfd377a58, 32),
    BZIP2(0x425a6800, 24);

    private final int magic;
    private final int bits;

    OtherPacking(int magic, int bits) {
        this.magic = magic;
        this.bits = bits;
    }

    /** {@return how a file is packed that starts with these four bytes, big endian} */
    static Optional<OtherPacking> of(int first) {
        for (OtherPacking packing : values()) {
            if ((first ^ packing.magic) >>> 32 - packing.bits == 0) {
                return Optional.of(packing);
            }
        }
        return Optional.empty();
    }

    /** {@return what to do instead} */
    String hint() {
        String program = name().toLowerCase(Locale.ROOT);
        return "packed with " + program + ", of packed files only those of gzip are read: " + program
                + " -dc FILE | spicewire decode -";
    }
}
