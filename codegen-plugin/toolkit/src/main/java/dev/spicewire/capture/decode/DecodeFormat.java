package dev.spicewire.capture.decode;

/** How decoded messages are shown. */
public enum DecodeFormat {
    /** For people: a line a message, long values shortened. */
    TEXT {
        @Override
        DecodeOutput open() {
            return TextLines::new;
        }
    },
    /** JSON lines: an object a message, complete. */
    JSON {
        @Override
        DecodeOutput open() {
            return JsonLines::new;
        }
    },
    /** Tables: the connections, and how many messages of which kind. */
    SUMMARY {
        @Override
        DecodeOutput open() {
            return new SummaryOutput();
        }
    };

    abstract DecodeOutput open();
}
