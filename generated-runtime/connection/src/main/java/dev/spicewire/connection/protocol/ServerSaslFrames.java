// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** The server's side of SASL: offers, takes the choice, asks in steps, and tells the result twice. */
final class ServerSaslFrames extends SaslFrames {

    private final ServerSasl sasl;
    private SaslServer server;
    private SecurityLayer layer;

    ServerSaslFrames(LinkMachine machine, ServerSasl sasl) {
        super(machine);
        this.sasl = sasl;
    }

    /** {@return how many bytes are expected first} */
    int begin() {
        writeText(String.join(",", sasl.mechanisms()));
        return expectSize(1, MOST_NAME, size -> expect(size, this::start));
    }

    /** Tells what became of a client that is who it says; the second time in the layer, if there is one. */
    void finish(LinkError verdict) {
        layer = SecurityLayer.of(server).orElse(null);
        machine.outbox().append(LinkResult.BYTES, new LinkResult(LinkError.OK)::write);
        ByteBuffer second = ByteBuffer.allocate(LinkResult.BYTES);
        new LinkResult(verdict).write(second);
        ByteBuffer bytes = layer == null ? second.rewind() : layer.wrap(second.rewind());
        machine.outbox().append(bytes.remaining(), out -> out.put(bytes));
        if (layer == null) {
            dispose();
        }
    }

    Optional<SecurityLayer> layer() {
        return Optional.ofNullable(layer);
    }

    @Override
    void dispose() {
        if (server != null) {
            forget(server::dispose);
        }
    }

    @Override
    String mechanism() {
        return server == null ? null : server.getMechanismName();
    }

    private int start(ByteBuffer bytes) throws LinkException, SaslException {
        String name = text(bytes);
        if (!sasl.mechanisms().contains(name)) {
            throw machine.fail(LinkFailure.UNKNOWN_MECHANISM, machine.start(),
                    "the client chose a mechanism that is not offered, which are " + sasl.mechanisms());
        }
        server = sasl.start(name);
        return expectData();
    }

    private int expectData() {
        return expectSize(0, MOST_DATA,
                size -> size == 0 ? ask(new byte[0]) : expect(size, bytes -> ask(data(bytes, size))));
    }

    private int ask(byte[] response) throws LinkException, SaslException {
        step();
        byte[] challenge = server.evaluateResponse(response);
        writeData(challenge);
        boolean complete = server.isComplete();
        machine.outbox().append(1, out -> out.put((byte) (complete ? 1 : 0)));
        return complete ? DONE : expectData();
    }
}
