// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.MainInit;
import java.nio.ByteBuffer;

/** Fields of {@code init}. */
public final class MainInitFields implements MessageFields<MainInit> {

    private final MainInit.View view = new MainInit.View();

    @Override
    public long validate(ByteBuffer body) {
        return MainInit.view(body).sessionId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(MainInit.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public MainInit value(ByteBuffer body) {
        return MainInit.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(MainInit.View view) {
        return view.sessionId() + view.displayChannelsHint() + view.supportedMouseModes() + view.currentMouseMode()
                + view.agentConnected() + view.agentTokens() + view.multiMediaTime() + view.ramHint();
    }
}
