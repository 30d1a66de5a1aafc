// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import java.util.HashSet;
import java.util.Set;

/** What became of the messages of one channel. */
final class ChannelTally {

    private final Set<String> types = new HashSet<>();
    private long messages;
    private long bytes;
    private long decoded;
    private long identical;
    private long equal;
    private long nanos;

    /** What became of one message. */
    enum Outcome {
        /** It could not be decoded. */
        MALFORMED,
        /** It was decoded, and encoding it again gave other bytes with another meaning. */
        CHANGED,
        /** Encoding it again gave other bytes with the same meaning: the sender laid it out in a way of its own. */
        EQUAL,
        /** Encoding it again gave the same bytes. */
        IDENTICAL
    }

    /**
     * Counts a message.
     *
     * @param type    tells types of messages apart, over all channels
     * @param size    bytes of its body
     * @param outcome what became of it
     * @param elapsed nanoseconds for reading, writing and comparing
     */
    void add(String type, int size, Outcome outcome, long elapsed) {
        types.add(type);
        messages++;
        bytes += size;
        decoded += outcome == Outcome.MALFORMED ? 0 : 1;
        identical += outcome == Outcome.IDENTICAL ? 1 : 0;
        equal += outcome == Outcome.EQUAL ? 1 : 0;
        nanos += elapsed;
    }

    /** Adds the counts of another channel. */
    void add(ChannelTally other) {
        types.addAll(other.types);
        messages += other.messages;
        bytes += other.bytes;
        decoded += other.decoded;
        identical += other.identical;
        equal += other.equal;
        nanos += other.nanos;
    }

    long messages() {
        return messages;
    }

    int types() {
        return types.size();
    }

    long bytes() {
        return bytes;
    }

    long decoded() {
        return decoded;
    }

    long identical() {
        return identical;
    }

    long equal() {
        return equal;
    }

    double milliseconds() {
        return nanos / 1e6;
    }

    /** {@return whether every message was decoded and kept its meaning} */
    boolean flawless() {
        return identical + equal == messages;
    }
}
