// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Smartcard messages, each in a message of its own, by the type in its header: see {@code smartcard.proto}. */
final class CardParts implements ByteFollower {

    private static final int HEADER = 12;
    private static final int SIZE_AT = 8;
    private static final long UNSIGNED = 0xffffffffL;

    private final Layouts layouts;
    private final Direction from;

    CardParts(Layouts layouts, Direction from) {
        this.layouts = layouts;
        this.from = from;
    }

    @Override
    public List<Part> add(ByteBuffer bytes) {
        ByteBuffer message = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (message.limit() < HEADER || (message.getInt(SIZE_AT) & UNSIGNED) > message.limit() - HEADER) {
            return List.of();
        }
        byte[] payload = new byte[message.getInt(SIZE_AT)];
        message.get(HEADER, payload);
        return List.of(layouts.read(layouts.channel("card"), from, message.getInt(0) & UNSIGNED, payload));
    }

    @Override
    public void lost() {
        // Each message stands alone.
    }

    @Override
    public void restart() {
        // Each message stands alone.
    }
}
