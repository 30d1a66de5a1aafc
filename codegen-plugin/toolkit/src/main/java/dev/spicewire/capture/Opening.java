// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tls.TlsLayer;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Wire;

/** The first bytes of a connection: keeps them until they show what it is, then hands them on. */
final class Opening extends KeptStart {

    private static final int MAGIC_BYTES = 4;
    private static final int SIZE_AT = 12;

    /** The fixed part of a link reply; no link message has as many words of capabilities. */
    private static final int SMALLEST_REPLY = 178;

    /** Type of the first message in a TLS record. */
    private static final int TLS_MESSAGE_AT = 5;

    private final Carrier carrier;
    private final Surroundings surroundings;

    Opening(Carrier carrier, Surroundings surroundings) {
        this.carrier = carrier;
        this.surroundings = surroundings;
    }

    @Override
    public void end() {
        if (!isHandedOn() && !isLeftOut()) {
            look(true);
        }
        follower(Direction.CLIENT).ifPresent(ConnectionHandler::end);
    }

    @Override
    void giveUp() {
        skip("not SPICE");
    }

    @Override
    void look(boolean last) {
        if (!carrier.rolesKnown() && isSwapped()) {
            swapRoles();
        }
        Stretch client = start(Direction.CLIENT);
        Stretch server = start(Direction.SERVER);
        if (LinkFollower.startsWithMagic(client) || LinkFollower.startsWithMagic(server)) {
            boolean told = rolesTold(client, Direction.CLIENT) || rolesTold(server, Direction.SERVER);
            if (carrier.rolesKnown() || told || last) {
                surroundings.isSpice();
                handOn(new SpiceConnection(carrier, surroundings));
            }
        } else if (HttpOpening.starts(client) || HttpOpening.answers(server)) {
            handOn(new HttpOpening(carrier, surroundings));
        } else if (ProxyHeader.starts(client)) {
            handOn(new ProxyOpening(carrier, surroundings));
        } else if (carrier.fromStart(Direction.CLIENT) && SocksOpening.starts(client, server)) {
            handOn(new SocksOpening(carrier, surroundings));
        } else if (isTls(client) || isTls(server)) {
            handOn(new TlsLayer(surroundings.keys(), new TlsOpening(carrier, surroundings)));
        } else if (isMiddleOfTls(client) || isMiddleOfTls(server)) {
            skip("TLS, the capture starts in the middle of the connection");
        } else if (client.end() == 0 && server.end() == 0) {
            skipIf(last, "no data");
        } else if (fromStart() && client.holesIn(0, client.end()) == 0) {
            boolean decided = client.end() >= MAGIC_BYTES && server.end() >= MAGIC_BYTES;
            skipIf(last || decided, "not SPICE");
        } else {
            handOn(new SpiceConnection(carrier, surroundings));
        }
    }

    private boolean fromStart() {
        return carrier.fromStart(Direction.CLIENT) && carrier.fromStart(Direction.SERVER);
    }

    /** {@return whether a link message or reply shows who is who; if it is the other way round, that is set right} */
    private boolean rolesTold(Stretch stream, Direction taken) {
        if (!LinkFollower.startsWithHeader(stream)) {
            return false;
        }
        boolean reply = Wire.uint32(stream.slice(SIZE_AT, Integer.BYTES), 0) >= SMALLEST_REPLY;
        if (reply != (taken == Direction.SERVER) && !carrier.rolesKnown()) {
            swapRoles();
        }
        return true;
    }

    private void swapRoles() {
        carrier.swapRoles();
        swapStart();
    }

    private boolean isSwapped() {
        Stretch client = start(Direction.CLIENT);
        Stretch server = start(Direction.SERVER);
        return isClients(server) && !isClients(client)
                || HttpOpening.answers(client) && !HttpOpening.answers(server);
    }

    /** {@return whether only a client starts so: with a request, or with TLS and a ClientHello} */
    private static boolean isClients(Stretch stream) {
        return HttpOpening.starts(stream) || ProxyHeader.starts(stream)
                || isTls(stream) && stream.has(TLS_MESSAGE_AT, 1) && stream.slice(TLS_MESSAGE_AT, 1).get(0) == 1;
    }

    /** {@return whether a stream that is not known from its start begins with a record of encrypted data} */
    private boolean isMiddleOfTls(Stretch stream) {
        return !fromStart() && stream.has(0, 3) && stream.slice(0, 2).getShort(0) == 0x1703
                && stream.slice(2, 1).get(0) <= 3;
    }

    private static boolean isTls(Stretch stream) {
        return stream.has(0, 2) && stream.slice(0, 2).getShort(0) == 0x1603;
    }

    private void handOn(ConnectionHandler follower) {
        handOn(Direction.CLIENT, 0, follower);
        handOn(Direction.SERVER, 0, follower);
    }

    private void skipIf(boolean decided, String reason) {
        if (decided) {
            skip(reason);
        }
    }

    private void skip(String reason) {
        leaveOut();
        surroundings.skip(carrier, reason);
    }
}
