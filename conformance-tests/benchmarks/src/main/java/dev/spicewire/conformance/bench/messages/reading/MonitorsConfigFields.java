// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import java.nio.ByteBuffer;

/** Fields of {@code monitors_config}. */
public final class MonitorsConfigFields implements MessageFields<MonitorsConfig> {

    private final MonitorsConfig.View view = new MonitorsConfig.View();

    @Override
    public long validate(ByteBuffer body) {
        return MonitorsConfig.view(body).headsCount();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(MonitorsConfig.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public MonitorsConfig value(ByteBuffer body) {
        return MonitorsConfig.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(MonitorsConfig.View view) {
        int count = view.headsCount();
        long sum = count + view.maxAllowed();
        for (int i = 0; i < count; i++) {
            Head.View head = view.heads(i);
            sum += head.monitorId() + head.surfaceId() + head.width() + head.height() + head.x() + head.y()
                    + head.flags();
        }
        return sum;
    }
}
