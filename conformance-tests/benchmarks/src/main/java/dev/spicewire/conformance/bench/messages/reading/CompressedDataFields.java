// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.CompressedData;
import dev.spicewire.codec.SpicevmcServerCompressedData;
import java.nio.ByteBuffer;

/** Fields of {@code compressed_data}. */
public final class CompressedDataFields implements MessageFields<SpicevmcServerCompressedData> {

    private final CompressedData.View view = new CompressedData.View();

    @Override
    public long validate(ByteBuffer body) {
        return SpicevmcServerCompressedData.view(body).typeValue();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(SpicevmcServerCompressedData.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public SpicevmcServerCompressedData value(ByteBuffer body) {
        return SpicevmcServerCompressedData.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(CompressedData.View view) {
        int length = view.compressedDataLength();
        long sum = view.typeValue() + length + (length == 0 ? 0 : view.compressedData(0) & 0xff);
        return view.uCase() == CompressedData.UCase.UNCOMPRESSED_SIZE ? sum + view.uncompressedSize() : sum;
    }
}
