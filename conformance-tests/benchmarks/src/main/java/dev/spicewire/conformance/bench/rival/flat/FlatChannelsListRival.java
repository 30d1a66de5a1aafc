// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.conformance.peers.flat.FlatChannel;
import dev.spicewire.conformance.peers.flat.FlatChannelsList;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code channels_list} in FlatBuffers. */
final class FlatChannelsListRival extends FlatRival {

    private final ChannelsList value;

    FlatChannelsListRival(ChannelsList value) {
        super(128 + value.wireSize());
        this.value = value;
    }

    @Override
    int table() {
        List<ChannelId> channels = value.channels();
        FlatChannelsList.startChannelsVector(builder, channels.size());
        for (int i = channels.size() - 1; i >= 0; i--) {
            FlatChannel.createFlatChannel(builder, channels.get(i).type(), channels.get(i).id());
        }
        return FlatChannelsList.createFlatChannelsList(builder, builder.endVector());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatChannelsList in = FlatChannelsList.getRootAsFlatChannelsList(bytes);
        int count = in.channelsLength();
        long sum = count;
        for (int i = 0; i < count; i++) {
            FlatChannel channel = in.channels(i);
            sum += channel.type() + channel.id();
        }
        return sum;
    }
}
