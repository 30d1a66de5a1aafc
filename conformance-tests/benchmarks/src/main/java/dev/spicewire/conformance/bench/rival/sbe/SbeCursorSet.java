// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.CursorSetDecoder;
import dev.spicewire.conformance.peers.sbe.CursorSetEncoder;

/** {@code set} of the cursor channel in SBE. */
final class SbeCursorSet extends SbeRival {

    private final CursorSetEncoder out = new CursorSetEncoder();
    private final CursorSetDecoder in = new CursorSetDecoder();
    private final CursorSet value;
    private final byte[] pixels;

    SbeCursorSet(CursorSet value) {
        super(64 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.bytes(value.cursor().data());
    }

    @Override
    public int write() {
        CursorHeader header = ((Cursor.U.Header) value.cursor().u()).header();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.position(), value.position());
        out.visible((short) value.visible()).flags(value.cursor().flags()).unique(header.unique())
                .cursorType((short) header.typeValue()).width(header.width()).height(header.height())
                .hotSpotX(header.hotSpotX()).hotSpotY(header.hotSpotY()).putPixels(pixels, 0, pixels.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = SbeParts.sum(in.position()) + in.visible() + in.flags() + in.unique() + in.cursorType() + in.width()
                + in.height() + in.hotSpotX() + in.hotSpotY();
        in.wrapPixels(payload);
        return sum + payloadSum();
    }
}
