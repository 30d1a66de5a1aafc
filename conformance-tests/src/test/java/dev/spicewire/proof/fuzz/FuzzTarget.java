// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import java.util.Locale;

/** What is fuzzed. Each has a directory of inputs of its own: {@code src/test/resources/fuzz/<name>}. */
enum FuzzTarget {
    /** Every channel's messages, in both directions. */
    MESSAGES(MessageFuzz.class, MessageFuzz::fuzzerTestOneInput, 2048),
    /** Streams cut into messages. */
    FRAMING(FramingFuzz.class, FramingFuzz::fuzzerTestOneInput, 1024),
    /** What both ends send before the first message. */
    LINK(LinkFuzz.class, LinkFuzz::fuzzerTestOneInput, 512),
    /** What a peer sends from its first byte on. */
    CONNECTION(ConnectionFuzz.class, ConnectionFuzz::fuzzerTestOneInput, 1024),
    /** Files of recorded packets. */
    CAPTURE(CaptureFuzz.class, CaptureFuzz::fuzzerTestOneInput, 8192),
    /** Protocol definitions. */
    DEFINITIONS(DefinitionsFuzz.class, DefinitionsFuzz::fuzzerTestOneInput, 2048),
    /** Field values as JSON. */
    FIELDS(FieldsFuzz.class, FieldsFuzz::fuzzerTestOneInput, 2048),
    /** Models as JSON. */
    MODEL(ModelFuzz.class, ModelFuzz::fuzzerTestOneInput, 4096);

    private final Class<?> type;
    private final Check check;
    private final int maxBytes;

    FuzzTarget(Class<?> type, Check check, int maxBytes) {
        this.type = type;
        this.check = check;
        this.maxBytes = maxBytes;
    }

    /** Fails when the program under test does something with an input that it must not do. */
    @FunctionalInterface
    interface Check {

        /** Checks one input. */
        void accept(byte[] input);
    }

    /** {@return its name on the command line and of its directories} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the class with the entry point that the fuzzer calls} */
    Class<?> type() {
        return type;
    }

    /** {@return the longest input worth trying, in bytes} */
    int maxBytes() {
        return maxBytes;
    }

    /** Checks one input. */
    void check(byte[] input) {
        check.accept(input);
    }
}
