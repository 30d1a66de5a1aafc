// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.util.Optional;

/** How decoded messages are shown. */
public enum DecodeFormat {
    /** For people: a line a message, long values shortened. */
    TEXT {
        @Override
        Optional<DecodeOutput> open(Presentation presentation) {
            return Optional.of(out -> new TextLines(out, presentation));
        }
    },
    /** JSON lines: an object a message, complete. */
    JSON {
        @Override
        Optional<DecodeOutput> open(Presentation presentation) {
            return Optional.of(out -> new JsonLines(out, presentation));
        }
    },
    /** Comma-separated values: a row a message, what is not decoded has none. */
    CSV {
        @Override
        Optional<DecodeOutput> open(Presentation presentation) {
            return Optional.of(new CsvOutput(presentation));
        }
    },
    /** Tables: the connections, and how many messages of which kind. */
    SUMMARY {
        @Override
        Optional<DecodeOutput> open(Presentation presentation) {
            return Optional.empty();
        }
    },
    /** A capture of the messages alone, for programs that read captures. */
    PCAPNG {
        @Override
        Optional<DecodeOutput> open(Presentation presentation) {
            return Optional.of(new CaptureOutput());
        }
    };

    /** {@return how messages are shown, nothing where they are only counted} */
    abstract Optional<DecodeOutput> open(Presentation presentation);

    /** {@return whether it is of bytes that are no text} */
    public boolean isBinary() {
        return this == PCAPNG;
    }

    /** {@return whether it shows what messages carry in turn} */
    boolean showsInside() {
        return this == TEXT || this == JSON;
    }
}
