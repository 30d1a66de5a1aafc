// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes {@code monitors_config}. */
public final class MonitorsConfigWriting implements MessageWriting {

    private final MonitorsConfig.Writer writer = new MonitorsConfig.Writer();
    private final MonitorsConfig value;

    /** Writes this value. */
    public MonitorsConfigWriting(MonitorsConfig value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        List<Head> heads = value.heads();
        Head.Writer element = writer.wrap(out).maxAllowed(value.maxAllowed()).heads(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            element.monitorId(head.monitorId()).surfaceId(head.surfaceId()).width(head.width()).height(head.height())
                    .x(head.x()).y(head.y()).flags(head.flags());
        }
        return writer.finish();
    }
}
