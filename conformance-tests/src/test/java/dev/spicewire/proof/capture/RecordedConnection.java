package dev.spicewire.proof.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded connection, played to our two sides: what the server sent to a client of ours, and what the client sent to
 * a server of ours, which lets everybody in. The pieces are the recorded ones.
 */
final class RecordedConnection implements ConnectionHandler {

    private final List<String> fromServer = new ArrayList<>();
    private final List<String> fromClient = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final ServerLink server;
    private LinkMessage request;
    private ClientLink client;
    private ChannelReader clientReader;
    private ChannelReader serverReader;

    RecordedConnection(KeyPair keys) {
        server = new ServerLink(new LinkPolicy() {
            @Override
            public LinkError admit(LinkMessage message) {
                request = message;
                return LinkError.OK;
            }

            @Override
            public TicketRule ticket(LinkMessage request) {
                return TicketRule.open();
            }
        }, keys);
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        try {
            if (from == Direction.SERVER) {
                toClient(bytes);
            } else {
                toServer(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void toServer(ByteBuffer bytes) throws IOException {
        if (serverReader == null && server.receive(bytes, Instant.EPOCH)) {
            serverReader = new ChannelReader(server.link(), Sender.CLIENT, ChannelLimits.of(Sender.CLIENT),
                    new ServerHousekeeping());
        }
        if (serverReader != null) {
            serverReader.receive(bytes, (type, body, serial) -> fromClient.add(type + " " + body.remaining()));
        }
    }

    private void toClient(ByteBuffer bytes) throws IOException {
        if (client == null) {
            client = new ClientLink(request, Password.none());
        }
        if (clientReader == null && client.receive(bytes)) {
            clientReader = new ChannelReader(client.link(), Sender.SERVER, ChannelLimits.of(Sender.SERVER),
                    new ClientHousekeeping(this::answer));
        }
        if (clientReader != null) {
            clientReader.receive(bytes, (type, body, serial) -> fromServer.add(type + " " + body.remaining()));
        }
    }

    private void answer(WireMessage answer) {
        answers.add(answer.messageId() + " " + answer.wireSize());
    }

    @Override
    public void gap(Direction from, long length) {
        throw new AssertionError("the recordings are complete");
    }

    @Override
    public void end() {
        // What has come is what there is.
    }

    /** {@return number and size of each message of the server} */
    List<String> fromServer() {
        return fromServer;
    }

    /** {@return number and size of each message of the client} */
    List<String> fromClient() {
        return fromClient;
    }

    /** {@return number and size of each message that our client answers by itself} */
    List<String> answers() {
        return answers;
    }
}
