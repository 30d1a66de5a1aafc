// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

/** Counts the messages of one kind. */
final class MessageTally {

    private final String name;
    private long count;
    private long bytes;
    private long otherLayout;
    private long violations;

    MessageTally(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(int size) {
        count++;
        bytes += size;
    }

    void addOtherLayout() {
        otherLayout++;
    }

    void addViolation() {
        violations++;
    }

    MessageCount sum(int id) {
        return new MessageCount(id, name, count, bytes, otherLayout, violations);
    }
}
