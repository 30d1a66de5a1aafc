// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.connection.ChannelKind;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens all channels of a server and looks at what it sends for a while: each message is decoded strictly and encoded
 * again.
 */
public final class Probe {

    private final MessageNames names;
    private final ClientOptions options;

    /**
     * Prepares a probe.
     *
     * @param protocol has the names of messages
     * @param options  how to connect
     */
    public Probe(Protocol protocol, ClientOptions options) {
        names = new MessageNames(protocol);
        this.options = options;
    }

    /**
     * Looks at a server.
     *
     * @param uri     where it is
     * @param seconds how long to listen once all channels are open; shorter if the server ends the session
     * @return what it was like
     * @throws IOException if the main channel can't be opened
     * @throws InterruptedException if the thread is interrupted
     */
    public ProbeReport run(SpiceUri uri, int seconds) throws IOException, InterruptedException {
        ChannelProbe main = new ChannelProbe(new ChannelName(ClientSide.MAIN.type(), 0), names);
        Map<SpiceChannel<?>, ChannelProbe> open = new LinkedHashMap<>();
        List<ChannelReport> notOpened = new ArrayList<>();
        try (SpiceClient client = SpiceClient.connect(uri, options, ClientSide.MAIN.raw(), main)) {
            open.put(client.main(), main);
            for (ChannelName name : client.channels()) {
                ChannelProbe probe = new ChannelProbe(name, names);
                open(client, name, probe, notOpened).ifPresent(channel -> open.put(channel, probe));
            }
            await(client.main(), seconds);
        }
        List<ChannelReport> reports = new ArrayList<>();
        open.forEach((channel, probe) -> {
            probe.ended(channel.awaitEnd());
            reports.add(probe.report(channel.link()));
        });
        reports.addAll(notOpened);
        return new ProbeReport(uri.toString(), seconds, List.copyOf(reports));
    }

    private static Optional<SpiceChannel<?>> open(SpiceClient client, ChannelName name, ChannelProbe probe,
            List<ChannelReport> notOpened) {
        Optional<ChannelKind<?, ? extends WireMessage>> kind = ClientSide.of(name.type());
        if (kind.isEmpty()) {
            notOpened.add(ChannelReport.notOpened(name.toString(), "no channel of this type has messages"));
            return Optional.empty();
        }
        try {
            return Optional.of(client.open(kind.get().raw(), name.id(), probe));
        } catch (IOException e) {
            notOpened.add(ChannelReport.notOpened(name.toString(), ConnectFailure.describe(e)));
            return Optional.empty();
        }
    }

    private static void await(SpiceChannel<?> main, int seconds) throws InterruptedException {
        CompletableFuture<ChannelClosedException> end = main.ended().toCompletableFuture();
        try {
            end.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // The server has talked all the while, as it should.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
