// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.OptionalLong;

/** The message {@code init} of a main channel, in which the server names the session. */
final class MainInit {

    /** Type of main channels. */
    static final int CHANNEL = 1;
    private static final int TYPE = 103;

    /** It is the first or comes soon after. */
    private static final int MOST_IN_FRONT = 16;

    private MainInit() {
    }

    /** {@return the session id that a message names, if it is one that does} */
    static OptionalLong sessionId(CapturedMessage message) {
        boolean init = message.connection().channelType() == CHANNEL && message.from() == Direction.SERVER
                && message.header().type() == TYPE && message.body().limit() >= Integer.BYTES;
        return init ? OptionalLong.of(Wire.uint32(message.body(), 0)) : OptionalLong.empty();
    }

    /**
     * {@return the session id that a server's messages name, as far as they are there}
     *
     * @param channelType number of the channel's type
     * @param server      what the server has sent
     * @param start       where its messages start
     * @param format      shape of their headers
     */
    static OptionalLong sessionId(int channelType, Stretch server, int start, HeaderFormat format) {
        long at = start;
        for (int i = 0; channelType == CHANNEL && i < MOST_IN_FRONT && server.has(at, format.bytes())
                && server.isExact(start, at); i++) {
            DataHeader header = format.read(server.slice((int) at, format.bytes()), 0, 0);
            long body = at + format.bytes();
            if (header.type() == TYPE) {
                boolean there = header.size() >= Integer.BYTES && server.has(body, Integer.BYTES);
                return there ? OptionalLong.of(Wire.uint32(server.slice((int) body, Integer.BYTES), 0))
                        : OptionalLong.empty();
            }
            at = body + header.size();
        }
        return OptionalLong.empty();
    }
}
