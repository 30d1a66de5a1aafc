// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.List;
import java.util.Map;

/**
 * What the messages themselves tell of a connection whose link stage is not there whole: the channel, the shape of the
 * headers, where messages start, and if that is not known either, who is the client.
 *
 * @param channelType type of the channel
 * @param format      shape of the headers
 * @param swapped     whether the one that was taken for the client is the server
 * @param starts      where the messages of each direction start
 * @param score       how much speaks for it
 * @param firm        how many messages speak for the type of the channel
 */
record Conclusion(int channelType, HeaderFormat format, boolean swapped, Map<Direction, Integer> starts, int score,
        int firm) {

    /**
     * What is known for certain.
     *
     * @param channelTypes  the types that it can be
     * @param formats       the shapes of headers that are possible
     * @param mayBeSwapped  whether the roles are open
     * @param exact         where messages start, as far as that is known
     */
    record Known(List<Integer> channelTypes, List<HeaderFormat> formats, boolean mayBeSwapped,
            Map<Direction, Integer> exact) {

        boolean channel() {
            return channelTypes.size() == 1;
        }
    }
}
