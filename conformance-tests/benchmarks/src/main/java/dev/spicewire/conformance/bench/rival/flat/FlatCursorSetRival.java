// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatCursorSet;
import java.nio.ByteBuffer;

/** {@code set} of the cursor channel in FlatBuffers. */
final class FlatCursorSetRival extends FlatRival {

    private final CursorSet value;
    private final byte[] pixels;

    FlatCursorSetRival(CursorSet value) {
        super(128 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.bytes(value.cursor().data());
    }

    @Override
    int table() {
        CursorHeader header = ((Cursor.U.Header) value.cursor().u()).header();
        int vector = FlatCursorSet.createPixelsVector(builder, pixels);
        FlatCursorSet.startFlatCursorSet(builder);
        FlatCursorSet.addPosition(builder, FlatParts.write(builder, value.position()));
        FlatCursorSet.addVisible(builder, value.visible());
        FlatCursorSet.addFlags(builder, value.cursor().flags());
        FlatCursorSet.addUnique(builder, header.unique());
        FlatCursorSet.addType(builder, header.typeValue());
        FlatCursorSet.addWidth(builder, header.width());
        FlatCursorSet.addHeight(builder, header.height());
        FlatCursorSet.addHotSpotX(builder, header.hotSpotX());
        FlatCursorSet.addHotSpotY(builder, header.hotSpotY());
        FlatCursorSet.addPixels(builder, vector);
        return FlatCursorSet.endFlatCursorSet(builder);
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatCursorSet in = FlatCursorSet.getRootAsFlatCursorSet(bytes);
        return FlatParts.sum(in.position()) + in.visible() + in.flags() + in.unique() + in.type() + in.width()
                + in.height() + in.hotSpotX() + in.hotSpotY() + Payloads.sum(in.pixelsLength(), in.pixels(0));
    }
}
