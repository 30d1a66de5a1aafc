// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.junit;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import dev.spicewire.conformance.jvm.Request;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Does what a testee does for one message, {@code set_ack}. */
class SetAckTestee implements JvmTestee {

    private static final int SIZE = 8;

    @Override
    public Reply answer(Request request) {
        if (!request.isAbout("main", "server", 3)) {
            return Reply.unsupported("only set_ack is there");
        }
        return switch (request.operation()) {
            case "decode" -> decode(request.bytes());
            case "encode" -> Reply.bytes(encode(request.fields()));
            default -> Reply.unsupported("only decode and encode are there");
        };
    }

    /** {@return the fields; what is behind them means nothing} */
    Reply decode(byte[] bytes) {
        if (bytes.length < SIZE) {
            return Reply.rejected("needs 8 bytes");
        }
        ByteBuffer body = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return Reply.fields(Map.of("generation", Integer.toUnsignedLong(body.getInt()),
                "window", Integer.toUnsignedLong(body.getInt())));
    }

    private static byte[] encode(Map<String, Object> fields) {
        return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(((Long) fields.get("generation")).intValue())
                .putInt(((Long) fields.get("window")).intValue()).array();
    }
}
