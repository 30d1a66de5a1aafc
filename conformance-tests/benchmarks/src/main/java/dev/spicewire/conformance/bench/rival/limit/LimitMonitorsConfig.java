// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import java.util.List;

/** {@code monitors_config}, by hand. */
final class LimitMonitorsConfig extends LimitRival {

    private final MonitorsConfig value;

    LimitMonitorsConfig(MonitorsConfig value) {
        super(value.wireSize());
        this.value = value;
    }

    @Override
    public int write() {
        byte[] out = bytes;
        List<Head> heads = value.heads();
        int count = heads.size();
        Bytes.put16(out, 0, count);
        Bytes.put16(out, 2, value.maxAllowed());
        int at = 4;
        for (int i = 0; i < count; i++) {
            Head head = heads.get(i);
            Bytes.put32(out, at, head.monitorId());
            Bytes.put32(out, at + 4, head.surfaceId());
            Bytes.put32(out, at + 8, head.width());
            Bytes.put32(out, at + 12, head.height());
            Bytes.put32(out, at + 16, head.x());
            Bytes.put32(out, at + 20, head.y());
            Bytes.put32(out, at + 24, head.flags());
            at += 28;
        }
        return at;
    }

    @Override
    public long read() {
        byte[] in = bytes;
        Bytes.need(in, 0, 4);
        int count = Bytes.u16(in, 0);
        Bytes.need(in, 4, count * 28);
        long sum = count + Bytes.u16(in, 2);
        for (int at = 4, end = 4 + count * 28; at < end; at += 28) {
            sum += Bytes.u32(in, at) + Bytes.u32(in, at + 4) + Bytes.u32(in, at + 8) + Bytes.u32(in, at + 12)
                    + Bytes.u32(in, at + 16) + Bytes.u32(in, at + 20) + Bytes.u32(in, at + 24);
        }
        return sum;
    }
}
