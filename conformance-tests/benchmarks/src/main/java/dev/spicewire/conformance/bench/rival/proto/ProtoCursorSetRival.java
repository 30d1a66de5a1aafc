// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoCursorSet;

/** {@code set} of the cursor channel in protobuf. */
final class ProtoCursorSetRival extends ProtoRival {

    private final CursorSet value;
    private final ByteString pixels;

    ProtoCursorSetRival(CursorSet value) {
        this.value = value;
        this.pixels = bytes(Payloads.bytes(value.cursor().data()));
    }

    @Override
    MessageLite build() {
        CursorHeader header = ((Cursor.U.Header) value.cursor().u()).header();
        return ProtoCursorSet.newBuilder().setPosition(ProtoParts.point(value.position().x(), value.position().y()))
                .setVisible(value.visible()).setFlags(value.cursor().flags()).setUnique(header.unique())
                .setType(header.typeValue()).setWidth(header.width()).setHeight(header.height())
                .setHotSpotX(header.hotSpotX()).setHotSpotY(header.hotSpotY()).setPixels(pixels).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoCursorSet in = ProtoCursorSet.parser().parseFrom(bytes, 0, length);
        return ProtoParts.sum(in.getPosition()) + in.getVisible() + in.getFlags() + in.getUnique() + in.getType()
                + in.getWidth() + in.getHeight() + in.getHotSpotX() + in.getHotSpotY() + payload(in.getPixels());
    }
}
