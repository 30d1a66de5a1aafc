// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.MainInit;
import java.nio.ByteBuffer;

/** Writes {@code init} of the main channel. */
public final class MainInitWriting implements MessageWriting {

    private final MainInit.Writer writer = new MainInit.Writer();
    private final MainInit value;

    /** Writes this value. */
    public MainInitWriting(MainInit value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        return writer.wrap(out).sessionId(value.sessionId()).displayChannelsHint(value.displayChannelsHint())
                .supportedMouseModes(value.supportedMouseModes()).currentMouseMode(value.currentMouseMode())
                .agentConnected(value.agentConnected()).agentTokens(value.agentTokens())
                .multiMediaTime(value.multiMediaTime()).ramHint(value.ramHint()).finish();
    }
}
