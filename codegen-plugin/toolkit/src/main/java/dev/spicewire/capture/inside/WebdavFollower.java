// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The HTTP connections of a shared folder, in pieces one behind the other: see {@code webdav.proto}. */
final class WebdavFollower implements ByteFollower, PacketShape, PacketSink {

    private static final String WEBDAV = "webdav";
    private static final int HEADER = 10;
    private static final int SIZE_AT = 8;
    private static final int UNSIGNED = 0xffff;

    private final Layouts layouts;
    private final Direction from;
    private final PacketStream packets = new PacketStream(this, this);
    private List<Part> parts = new ArrayList<>();
    private boolean lost;

    WebdavFollower(Layouts layouts, Direction from) {
        this.layouts = layouts;
        this.from = from;
    }

    @Override
    public List<Part> add(ByteBuffer bytes) {
        if (lost) {
            return List.of(Part.noted(WEBDAV, "bytes", "it is not known where pieces begin"));
        }
        parts = new ArrayList<>();
        packets.add(bytes);
        return parts;
    }

    @Override
    public void lost() {
        lost = true;
    }

    @Override
    public void restart() {
        lost = false;
        packets.restart();
    }

    @Override
    public int headerSize() {
        return HEADER;
    }

    @Override
    public long bodySize(ByteBuffer header) {
        return header.getShort(SIZE_AT) & UNSIGNED;
    }

    @Override
    public void packet(ByteBuffer header, byte[] body) {
        byte[] whole = ByteBuffer.allocate(HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.getLong(0)).putShort(header.getShort(SIZE_AT)).put(body).array();
        Part part = layouts.read(layouts.channel("webdav_mux"), from, 1, whole);
        parts.add(part.with(body.length == 0 ? "the connection ends" : HttpLine.of(body).orElse("")));
    }

    @Override
    public void piece(ByteBuffer header, long there, long size) {
        parts.add(Part.noted(WEBDAV, "mux", there + " of " + size + " bytes"));
    }

    @Override
    public void broken() {
        throw new IllegalStateException("every number is a size");
    }
}
