// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.conformance.peers.proto.ProtoChannel;
import dev.spicewire.conformance.peers.proto.ProtoChannelsList;

/** {@code channels_list} in protobuf. */
final class ProtoChannelsListRival extends ProtoRival {

    private final ChannelsList value;

    ProtoChannelsListRival(ChannelsList value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        ProtoChannelsList.Builder list = ProtoChannelsList.newBuilder();
        for (ChannelId channel : value.channels()) {
            list.addChannels(ProtoChannel.newBuilder().setType(channel.type()).setId(channel.id()));
        }
        return list.build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoChannelsList in = ProtoChannelsList.parser().parseFrom(bytes, 0, length);
        int count = in.getChannelsCount();
        long sum = count;
        for (int i = 0; i < count; i++) {
            sum += in.getChannels(i).getType() + in.getChannels(i).getId();
        }
        return sum;
    }
}
