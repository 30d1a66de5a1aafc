// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.nio.ByteBuffer;

/** Cuts one direction into records: a type, a version, a length, and the body. */
final class Records {

    static final int HEADER = 5;

    /** What a record may have, with what encryption adds. */
    static final int MOST = 16384 + 2048;

    private final ByteBuffer record = ByteBuffer.allocate(HEADER + MOST);
    private boolean malformed;

    /** Takes a record. */
    interface Sink {
        /** {@return whether the next one follows behind it, for all that is known} */
        boolean record(ByteBuffer header, ByteBuffer body, long frame);
    }

    /** {@return whether something else than a record came} */
    boolean isMalformed() {
        return malformed;
    }

    void bytes(ByteBuffer bytes, long frame, Sink sink) {
        boolean more = true;
        while (more && bytes.hasRemaining() && !malformed) {
            int wanted = record.position() < HEADER ? HEADER : HEADER + length(record, 0);
            int taken = Math.min(wanted - record.position(), bytes.remaining());
            record.put(bytes.slice(bytes.position(), taken));
            bytes.position(bytes.position() + taken);
            if (record.position() == HEADER) {
                malformed = !isHeader(record, 0);
            }
            if (record.position() >= HEADER && !malformed && record.position() == HEADER + length(record, 0)) {
                ByteBuffer body = record.slice(HEADER, record.position() - HEADER);
                record.clear();
                more = sink.record(record.slice(0, HEADER), body, frame);
            }
        }
    }

    /** {@return bytes that are missing of the record that has begun, 0 between records, -1 within a header} */
    int missing() {
        int have = record.position();
        return have == 0 ? 0 : have < HEADER ? -1 : HEADER + length(record, 0) - have;
    }

    /** {@return the length that the header of the record that has begun announces} */
    int announced() {
        return length(record, 0);
    }

    /** Forgets the record that has begun. */
    void clear() {
        record.clear();
        malformed = false;
    }

    /** {@return what there is of the record that has begun, or what came in place of one} */
    ByteBuffer begun() {
        return record.duplicate().flip();
    }

    /** {@return whether five bytes are the header of a record} */
    static boolean isHeader(ByteBuffer bytes, int at) {
        int type = bytes.get(at);
        return type >= 20 && type <= 24 && bytes.get(at + 1) == 3 && bytes.get(at + 2) <= 4
                && length(bytes, at) <= MOST;
    }

    static int length(ByteBuffer bytes, int at) {
        return bytes.getShort(at + 3) & 0xffff;
    }
}
