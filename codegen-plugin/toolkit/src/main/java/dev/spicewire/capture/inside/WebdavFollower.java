// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The HTTP connections of a shared folder, in pieces one behind the other: see {@code webdav.proto}. */
final class WebdavFollower extends PacketFollower {

    private static final String WEBDAV = "webdav";
    private static final int HEADER = 10;
    private static final int SIZE_AT = 8;
    private static final int MUX = 1;
    private static final int SIZE_BITS = 0xffff;

    WebdavFollower(Layouts layouts, Direction from) {
        super(layouts, from);
    }

    @Override
    Part unreadable() {
        return Part.noted(WEBDAV, "bytes", "it is not known where pieces begin");
    }

    @Override
    String name(ByteBuffer header) {
        return name(channel(), MUX);
    }

    @Override
    public int headerSize() {
        return HEADER;
    }

    @Override
    public long bodySize(ByteBuffer header) {
        return header.getShort(SIZE_AT) & SIZE_BITS;
    }

    @Override
    public void packet(ByteBuffer header, byte[] body) {
        byte[] whole = ByteBuffer.allocate(HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.getLong(0)).putShort(header.getShort(SIZE_AT)).put(body).array();
        Part part = read(channel(), MUX, whole);
        add(part.with(body.length == 0 ? "the connection ends" : HttpLine.of(body).orElse("")));
    }

    @Override
    public void broken() {
        throw new IllegalStateException("every number is a size");
    }

    private long channel() {
        return layouts().channel("webdav_mux");
    }
}
