// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes {@code channels_list}. */
public final class ChannelsListWriting implements MessageWriting {

    private final ChannelsList.Writer writer = new ChannelsList.Writer();
    private final ChannelsList value;

    /** Writes this value. */
    public ChannelsListWriting(ChannelsList value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        List<ChannelId> channels = value.channels();
        ChannelId.Writer element = writer.wrap(out).channels(channels.size());
        for (int i = 0; i < channels.size(); i++) {
            element.type(channels.get(i).type()).id(channels.get(i).id());
        }
        return writer.finish();
    }
}
