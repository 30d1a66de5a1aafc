// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.CompressedData;
import dev.spicewire.codec.SpicevmcServerCompressedData;
import java.nio.ByteBuffer;

/** Writes {@code compressed_data}, compressed. */
public final class CompressedDataWriting implements MessageWriting {

    private final CompressedData.Writer writer = new CompressedData.Writer();
    private final SpicevmcServerCompressedData value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public CompressedDataWriting(SpicevmcServerCompressedData value) {
        this.value = value;
        this.payload = value.body().compressedData();
    }

    @Override
    public int write(ByteBuffer out) {
        CompressedData body = value.body();
        return writer.wrap(out).typeValue(body.typeValue())
                .uncompressedSize(((CompressedData.U.UncompressedSize) body.u()).uncompressedSize())
                .compressedData(payload).finish();
    }
}
