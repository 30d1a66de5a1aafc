// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** What messages look like: tells a place in a stream where messages start from any other. */
public interface MessageShapes {

    /** Nothing is known: behind a loss nothing is found again. */
    MessageShapes NONE = new MessageShapes() {
        @Override
        public List<Integer> channelTypes() {
            return List.of();
        }

        @Override
        public Optional<String> channelName(int channelType) {
            return Optional.empty();
        }

        @Override
        public boolean has(int channelType, Direction from, int id) {
            return false;
        }

        @Override
        public boolean fits(int channelType, Direction from, int id, ByteBuffer body) {
            return false;
        }
    };

    /** {@return the types of all channels} */
    List<Integer> channelTypes();

    /**
     * {@return what a channel is called, if it is known}
     *
     * @param channelType number of the channel's type
     */
    Optional<String> channelName(int channelType);

    /**
     * {@return whether a channel has a message}
     *
     * @param channelType number of the channel's type
     * @param from        who sends it
     * @param id          its number
     */
    boolean has(int channelType, Direction from, int id);

    /**
     * {@return whether bytes are the whole body of a message}
     *
     * @param channelType number of the channel's type
     * @param from        who sends it
     * @param id          its number
     * @param body        the bytes from position to limit
     */
    boolean fits(int channelType, Direction from, int id, ByteBuffer body);
}
