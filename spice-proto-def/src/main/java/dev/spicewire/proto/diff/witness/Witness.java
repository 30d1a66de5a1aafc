// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.model.Direction;

/**
 * A message that the two versions do not read alike.
 *
 * @param channel     name of the channel
 * @param channelType number of the channel
 * @param from        who sends it
 * @param id          number of the message
 * @param body        its bytes, without data header
 * @param strictness  the demands on reading that show the difference
 * @param before      what the old version reads
 * @param after       what the new version reads
 * @param difference  where they differ, in words
 */
public record Witness(String channel, long channelType, Direction from, long id, BytesValue body,
        ReadingStrictness strictness, Decoded before, Decoded after, String difference) {
}
