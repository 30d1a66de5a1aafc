// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

/**
 * A part that a pointer leads to, from the pointer's word until the part's turn comes. Reused from message to message.
 */
final class PendingPart {

    /** {@link #writer} of a part that is an array. */
    static final int ARRAY = -1;

    /** Index of the pointer's word in the buffer. */
    int word;
    /** Whether the pointer is {@code @marshall}: then parts that this part creates come right behind it. */
    boolean marshall;
    /** Number of the writer that has the pointer, and the step at which it has it, for messages. */
    int owner;
    int step;
    /** Number of the writer that writes the part, or {@link #ARRAY}. */
    int writer;
    /** Elements of an array, as {@link Elements#copy} takes them. */
    Object source;
    int from;
    int count;
    int elementBytes;
    /** Number of 0 bytes behind the elements: 1 for a string that ends with one. */
    int terminator;

    /** Makes the part an array. */
    void holds(Object elements, int first, int number, int bytesOfOne, int zerosBehind) {
        writer = ARRAY;
        source = elements;
        from = first;
        count = number;
        elementBytes = bytesOfOne;
        terminator = zerosBehind;
    }

    /** {@return size of an array on the wire} */
    long bytes() {
        return (long) count * elementBytes + terminator;
    }
}
