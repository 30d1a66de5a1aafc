package dev.spicewire.capture.decode;

import java.io.PrintWriter;

/** How decoded messages are shown. */
public enum DecodeFormat {
    /** For people: a line a message, long values shortened. */
    TEXT {
        @Override
        DecodeOutput open(PrintWriter out) {
            return new TextOutput(out);
        }
    },
    /** JSON lines: an object a message, complete. */
    JSON {
        @Override
        DecodeOutput open(PrintWriter out) {
            return new JsonOutput(out);
        }
    },
    /** Tables: the connections, and how many messages of which kind. */
    SUMMARY {
        @Override
        DecodeOutput open(PrintWriter out) {
            return new SummaryOutput(out);
        }
    };

    abstract DecodeOutput open(PrintWriter out);
}
