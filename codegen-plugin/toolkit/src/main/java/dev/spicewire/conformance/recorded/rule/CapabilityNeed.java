// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.Direction;
import java.util.List;

/**
 * What needs a capability of a channel.
 *
 * @param what       what is needed for, such as the name of the message
 * @param capability its name in {@code capabilities.proto}
 * @param announced  who has to announce it
 */
record CapabilityNeed(String what, String capability, List<Direction> announced) {

    /** {@return a need of what the client has to announce} */
    static CapabilityNeed ofClient(String what, String capability) {
        return new CapabilityNeed(what, capability, List.of(Direction.CLIENT));
    }

    /** {@return a need of what the server has to announce} */
    static CapabilityNeed ofServer(String what, String capability) {
        return new CapabilityNeed(what, capability, List.of(Direction.SERVER));
    }

    /** {@return a need of what both sides have to announce} */
    static CapabilityNeed ofBoth(String what, String capability) {
        return new CapabilityNeed(what, capability, List.of(Direction.values()));
    }
}
