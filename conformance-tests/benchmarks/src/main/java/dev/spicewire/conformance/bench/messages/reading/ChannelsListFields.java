// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import java.nio.ByteBuffer;

/** Fields of {@code channels_list}. */
public final class ChannelsListFields implements MessageFields<ChannelsList> {

    private final ChannelsList.View view = new ChannelsList.View();

    @Override
    public long validate(ByteBuffer body) {
        return ChannelsList.view(body).channelsCount();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(ChannelsList.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public ChannelsList value(ByteBuffer body) {
        return ChannelsList.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(ChannelsList.View view) {
        int count = view.channelsCount();
        long sum = count;
        for (int i = 0; i < count; i++) {
            ChannelId.View channel = view.channels(i);
            sum += channel.type() + channel.id();
        }
        return sum;
    }
}
