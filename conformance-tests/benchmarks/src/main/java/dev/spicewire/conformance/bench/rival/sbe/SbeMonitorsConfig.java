// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.conformance.peers.sbe.MonitorsConfigDecoder;
import dev.spicewire.conformance.peers.sbe.MonitorsConfigEncoder;
import java.util.List;

/** {@code monitors_config} in SBE. */
final class SbeMonitorsConfig extends SbeRival {

    private final MonitorsConfigEncoder out = new MonitorsConfigEncoder();
    private final MonitorsConfigDecoder in = new MonitorsConfigDecoder();
    private final MonitorsConfig value;

    SbeMonitorsConfig(MonitorsConfig value) {
        super(64 + value.wireSize());
        this.value = value;
    }

    @Override
    public int write() {
        List<Head> heads = value.heads();
        MonitorsConfigEncoder.HeadsEncoder group = out.wrapAndApplyHeader(buffer, 0, headerOut)
                .maxAllowed(value.maxAllowed()).headsCount(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            group.next().monitorId(head.monitorId()).surfaceId(head.surfaceId()).width(head.width())
                    .height(head.height()).x(head.x()).y(head.y()).flags(head.flags());
        }
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.maxAllowed();
        MonitorsConfigDecoder.HeadsDecoder heads = in.heads();
        sum += heads.count();
        while (heads.hasNext()) {
            heads.next();
            sum += heads.monitorId() + heads.surfaceId() + heads.width() + heads.height() + heads.x() + heads.y()
                    + heads.flags();
        }
        return sum;
    }
}
