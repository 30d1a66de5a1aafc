// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The recorded session of all drawing commands again and again, each time between other ports. */
final class RepeatedSession {

    private static final String RESOURCE = "/captures/qxl-alldraws-compressions.pcap";
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int IP_HEADER = 14;

    /** Between the clients' ports of two sessions: more than between those of the recording, 38934 to 38970. */
    private static final int STEP = 37;

    /** Where tshark looks for SPICE, as in the recording. */
    private static final int SERVER = 5931;

    private RepeatedSession() {
    }

    /** Writes a capture of that many sessions, whose connections are all different ones. */
    static void write(Path file, int times) throws IOException {
        byte[] session;
        try (InputStream in = RepeatedSession.class.getResourceAsStream(RESOURCE)) {
            session = Objects.requireNonNull(in, RESOURCE).readAllBytes();
        }
        ByteBuffer bytes = ByteBuffer.wrap(session).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(session, 0, FILE_HEADER);
            for (int i = 0; i < times; i++) {
                for (int at = FILE_HEADER; at < session.length; at += RECORD_HEADER + bytes.getInt(at + 8)) {
                    int ip = at + RECORD_HEADER + IP_HEADER;
                    int tcp = ip + (session[ip] & 0x0f) * 4;
                    shift(bytes, tcp);
                    shift(bytes, tcp + 2);
                }
                out.write(session, FILE_HEADER, session.length - FILE_HEADER);
            }
        }
    }

    /** A client's port becomes that of the next session. */
    private static void shift(ByteBuffer bytes, int at) {
        int port = Short.toUnsignedInt(Short.reverseBytes(bytes.getShort(at)));
        if (port != SERVER) {
            bytes.putShort(at, Short.reverseBytes((short) (port - STEP)));
        }
    }
}
