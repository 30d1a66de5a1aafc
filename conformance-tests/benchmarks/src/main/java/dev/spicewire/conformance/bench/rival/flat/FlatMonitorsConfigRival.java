// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.conformance.peers.flat.FlatHead;
import dev.spicewire.conformance.peers.flat.FlatMonitorsConfig;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code monitors_config} in FlatBuffers. */
final class FlatMonitorsConfigRival extends FlatRival {

    private final MonitorsConfig value;

    FlatMonitorsConfigRival(MonitorsConfig value) {
        super(128 + value.wireSize());
        this.value = value;
    }

    @Override
    int table() {
        List<Head> heads = value.heads();
        FlatMonitorsConfig.startHeadsVector(builder, heads.size());
        for (int i = heads.size() - 1; i >= 0; i--) {
            Head head = heads.get(i);
            FlatHead.createFlatHead(builder, head.monitorId(), head.surfaceId(), head.width(), head.height(), head.x(),
                    head.y(), head.flags());
        }
        return FlatMonitorsConfig.createFlatMonitorsConfig(builder, value.maxAllowed(), builder.endVector());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatMonitorsConfig in = FlatMonitorsConfig.getRootAsFlatMonitorsConfig(bytes);
        int count = in.headsLength();
        long sum = in.maxAllowed() + count;
        for (int i = 0; i < count; i++) {
            FlatHead head = in.heads(i);
            sum += head.monitorId() + head.surfaceId() + head.width() + head.height() + head.x() + head.y()
                    + head.flags();
        }
        return sum;
    }
}
