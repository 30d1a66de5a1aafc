// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.conformance.peers.sbe.ChannelsListDecoder;
import dev.spicewire.conformance.peers.sbe.ChannelsListEncoder;
import java.util.List;

/** {@code channels_list} in SBE. */
final class SbeChannelsList extends SbeRival {

    private final ChannelsListEncoder out = new ChannelsListEncoder();
    private final ChannelsListDecoder in = new ChannelsListDecoder();
    private final ChannelsList value;

    SbeChannelsList(ChannelsList value) {
        super(64 + value.wireSize());
        this.value = value;
    }

    @Override
    public int write() {
        List<ChannelId> channels = value.channels();
        ChannelsListEncoder.ChannelsEncoder group =
                out.wrapAndApplyHeader(buffer, 0, headerOut).channelsCount(channels.size());
        for (int i = 0; i < channels.size(); i++) {
            ChannelId channel = channels.get(i);
            group.next().channelType((short) channel.type()).channelId((short) channel.id());
        }
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        ChannelsListDecoder.ChannelsDecoder channels = in.channels();
        long sum = channels.count();
        while (channels.hasNext()) {
            channels.next();
            sum += channels.channelType() + channels.channelId();
        }
        return sum;
    }
}
