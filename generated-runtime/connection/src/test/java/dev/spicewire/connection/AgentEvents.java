// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What happens at one end of a conversation with the agent, for a test to wait for. */
final class AgentEvents implements AgentHandler {

    private static final long SECONDS = 20;

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final AtomicReference<Consumer<Object>> reaction = new AtomicReference<>(event -> { });

    /** Does something in the handler whenever something has happened. */
    void react(Consumer<Object> next) {
        reaction.set(next);
    }

    /** {@return the next thing that happens} */
    Object next() throws InterruptedException {
        Object next = seen.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("something happens").isNotNull();
        return next;
    }

    private void happened(Object event) {
        seen.add(event);
        reaction.get().accept(event);
    }

    @Override
    public void connected() {
        happened("connected");
    }

    @Override
    public void capabilities(Capabilities theirs) {
        happened(theirs);
    }

    @Override
    public void clipboard(ClipboardEvent event) {
        happened(event);
    }

    @Override
    public void message(WireMessage message) {
        happened(message);
    }

    @Override
    public void disconnected() {
        happened("disconnected");
    }
}
