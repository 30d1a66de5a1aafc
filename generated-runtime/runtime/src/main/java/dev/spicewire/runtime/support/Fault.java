// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.MalformedMessageException;

/**
 * Collects where and why validation of a body fails.
 *
 * <p>Validators run twice when a body is malformed: first with {@code null} for the fault, where a failure is just a
 * negative number, so that the accepted path pays nothing; then with a fault, which whatever fails describes and
 * every caller extends by its member's name on the way back.
 */
public final class Fault {

    private static final int FAILED = -1;

    private final int base;
    private final StringBuilder path = new StringBuilder();
    private int offset;
    private String reason = "the bytes changed while they were read";

    /**
     * Starts a fault.
     *
     * @param base index of the body's first byte in its buffer
     */
    public Fault(int base) {
        this.base = base;
    }

    /**
     * A run of members of fixed size does not fit.
     *
     * @param fault where to note it, or {@code null}
     * @param run   names and sizes of the members, as {@code "surface_id 4 box.top 4"}
     * @param index index of the run's first byte
     * @param limit index behind the body's last byte
     * @return a negative number
     */
    public static int overrun(Fault fault, String run, int index, int limit) {
        if (fault != null) {
            String[] words = run.split(" ");
            int next = index;
            int word = 0;
            while (word + 2 < words.length && Long.parseLong(words[word + 1]) <= limit - next) {
                next += Integer.parseInt(words[word + 1]);
                word += 2;
            }
            fault.needs(words[word], next, Long.parseLong(words[word + 1]), limit - next);
        }
        return FAILED;
    }

    /**
     * A member does not fit.
     *
     * @param fault  where to note it, or {@code null}
     * @param member its name
     * @param index  index of its first byte
     * @param needed bytes that it has, {@link Long#MAX_VALUE} for more than a {@code long} holds
     * @param limit  index behind the body's last byte
     * @return a negative number
     */
    public static int bytes(Fault fault, String member, int index, long needed, int limit) {
        if (fault != null) {
            fault.needs(member, index, needed, limit - index);
        }
        return FAILED;
    }

    /**
     * What a pointer leads to does not fit.
     *
     * @param fault  where to note it, or {@code null}
     * @param member name of the pointer
     * @param index  index of the pointer word
     * @param needed bytes that the part has, {@link Long#MAX_VALUE} for more than a {@code long} holds
     * @param left   bytes from where the pointer leads to the body's last
     * @return a negative number
     */
    public static int part(Fault fault, String member, int index, long needed, long left) {
        if (fault != null) {
            fault.needs(member, index, needed, left);
        }
        return FAILED;
    }

    /**
     * A count is larger than what the body holds.
     *
     * @param fault   where to note it, or {@code null}
     * @param member  name of the count
     * @param index   index of the count's first byte
     * @param found   its value, unsigned
     * @param allowed the largest value that fits
     * @return a negative number
     */
    public static int count(Fault fault, String member, int index, long found, long allowed) {
        if (fault != null) {
            fault.set(member, index, "count is " + Long.toUnsignedString(found) + ", at most " + allowed + " fit");
        }
        return FAILED;
    }

    /**
     * Elements do not fill the bytes that they should.
     *
     * @param fault   where to note it, or {@code null}
     * @param member  the array, or the pointer to it
     * @param index   index of the array's first byte, or of the pointer word
     * @param bytes   what the array has
     * @param element bytes of an element
     * @return a negative number
     */
    public static int unfilled(Fault fault, String member, int index, long bytes, long element) {
        if (fault != null) {
            fault.set(member, index, "has " + bytes + " bytes, which elements of " + element + " bytes do not fill");
        }
        return FAILED;
    }

    /**
     * Elements take more bytes than they should fill.
     *
     * @param fault  where to note it, or {@code null}
     * @param member the array
     * @param index  index of its first byte
     * @param bytes  what the array has
     * @param end    index behind the last element
     * @return a negative number
     */
    public static int overfilled(Fault fault, String member, int index, long bytes, int end) {
        if (fault != null) {
            fault.set(member, index,
                    "has " + bytes + " bytes, its elements end " + (end - index - bytes) + " bytes later");
        }
        return FAILED;
    }

    /**
     * A pointer that must not be null is.
     *
     * @param fault  where to note it, or {@code null}
     * @param member name of the pointer
     * @param index  index of the pointer word
     * @return a negative number
     */
    public static int nullPointer(Fault fault, String member, int index) {
        if (fault != null) {
            fault.set(member, index, "is null, which is not allowed here");
        }
        return FAILED;
    }

    /**
     * A pointer leads out of the body.
     *
     * @param fault  where to note it, or {@code null}
     * @param member name of the pointer
     * @param index  index of the pointer word
     * @param found  its value
     * @param limit  index behind the body's last byte
     * @return a negative number
     */
    public static int pointer(Fault fault, String member, int index, long found, int limit) {
        if (fault != null) {
            fault.set(member, index, "points to byte " + found + ", the message has " + (limit - fault.base));
        }
        return FAILED;
    }

    /**
     * A string has no terminating 0.
     *
     * @param fault  where to note it, or {@code null}
     * @param member name of the pointer
     * @param index  index of the pointer word
     * @return a negative number
     */
    public static int unterminated(Fault fault, String member, int index) {
        if (fault != null) {
            fault.set(member, index, "points to a string without a terminating 0");
        }
        return FAILED;
    }

    /**
     * Extends the path on the way back from a failed member.
     *
     * @param fault  where to note it, or {@code null}
     * @param member the member that failed
     * @return a negative number
     */
    public static int in(Fault fault, String member) {
        if (fault != null) {
            if (fault.path.length() > 0 && fault.path.charAt(0) != '[') {
                fault.path.insert(0, '.');
            }
            fault.path.insert(0, member);
        }
        return FAILED;
    }

    /**
     * Extends the path on the way back from a failed element.
     *
     * @param fault  where to note it, or {@code null}
     * @param member the array that holds the element
     * @param index  the element's index, from 0
     * @return a negative number
     */
    public static int in(Fault fault, String member, long index) {
        return in(fault, member + "[" + index + "]");
    }

    /**
     * {@return the exception for what was noted}
     *
     * @param message name of the message, the root of the path
     */
    public MalformedMessageException exception(String message) {
        in(this, message);
        return new MalformedMessageException(path.toString(), offset, reason);
    }

    private void needs(String member, int index, long needed, long left) {
        String size = needed == Long.MAX_VALUE ? "2^63 - 1 bytes or more" : needed + " bytes";
        set(member, index, "needs " + size + ", " + left + " are left");
    }

    private void set(String member, int index, String why) {
        path.setLength(0);
        path.append(member);
        offset = index - base;
        reason = why;
    }
}
