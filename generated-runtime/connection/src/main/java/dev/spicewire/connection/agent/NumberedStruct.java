// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;

/**
 * A body that is sent under the same number by both sides.
 *
 * @param messageId the number
 * @param body      the body
 */
record NumberedStruct(int messageId, WireStruct body) implements WireMessage {

    @Override
    public int wireSize() {
        return body.wireSize();
    }

    @Override
    public void write(ByteBuffer out) {
        body.write(out);
    }

    @Override
    public void write(GatheringOutput out) {
        body.write(out);
    }
}
