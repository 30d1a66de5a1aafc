// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ServerSasl;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * How a server treats its clients. Immutable: each method gives other options.
 *
 * @param ticket     who is let in
 * @param sasl       who is let in by SASL, in place of tickets, or null
 * @param secured    types of channels that are only there over TLS
 * @param timeouts   how long things may take; the first one means nothing to a server
 * @param limits     sizes of the clients' messages
 * @param strictness what to demand of the clients' messages
 * @param threads    makes a thread for each connection and each listening socket
 * @param refused    hears of connections that did not become channels, in their threads
 */
public record ServerOptions(TicketRule ticket, SaslAccounts sasl, Set<Integer> secured, Timeouts timeouts,
        ChannelLimits limits, Strictness strictness, ThreadFactory threads, Consumer<IOException> refused) {

    /**
     * {@return options with the usual limits, and platform threads that end with the program}
     *
     * @param ticket who is let in
     */
    public static ServerOptions of(TicketRule ticket) {
        return new ServerOptions(ticket, null, Set.of(), Timeouts.DEFAULT, ChannelLimits.of(Sender.CLIENT),
                Strictness.LENIENT, ClientOptions::daemon, failure -> { });
    }

    /**
     * {@return options with the usual limits, where nobody is let in by a ticket}
     *
     * @param accounts who is let in by SASL; stays the caller's, who may go on to add users
     */
    public static ServerOptions of(SaslAccounts accounts) {
        return new ServerOptions(TicketRule.open(), accounts, Set.of(), Timeouts.DEFAULT,
                ChannelLimits.of(Sender.CLIENT), Strictness.LENIENT, ClientOptions::daemon, failure -> { });
    }

    /** {@return how to ask by SASL over a connection, or null to ask for tickets} */
    ServerSasl asking(ByteChannel connection) {
        return sasl == null ? null : sasl.over(TlsChannel.secures(connection));
    }

    /**
     * {@return the same with other channels kept for TLS}
     *
     * @param types types of channels, as numbered in {@link dev.spicewire.codec.SpiceChannels}
     */
    public ServerOptions secured(Set<Integer> types) {
        return new ServerOptions(ticket, sasl, Set.copyOf(types), timeouts, limits, strictness, threads, refused);
    }

    /**
     * {@return the same with other time-outs}
     *
     * @param other how long things may take
     */
    public ServerOptions timeouts(Timeouts other) {
        return new ServerOptions(ticket, sasl, secured, other, limits, strictness, threads, refused);
    }

    /**
     * {@return the same with other limits}
     *
     * @param other sizes of the clients' messages
     */
    public ServerOptions limits(ChannelLimits other) {
        return new ServerOptions(ticket, sasl, secured, timeouts, other, strictness, threads, refused);
    }

    /**
     * {@return the same with another strictness}
     *
     * @param other what to demand of the clients' messages
     */
    public ServerOptions strictness(Strictness other) {
        return new ServerOptions(ticket, sasl, secured, timeouts, limits, other, threads, refused);
    }

    /**
     * {@return the same with other threads}
     *
     * @param other makes a thread for each connection; virtual threads will do
     */
    public ServerOptions threads(ThreadFactory other) {
        return new ServerOptions(ticket, sasl, secured, timeouts, limits, strictness, other, refused);
    }

    /**
     * {@return the same with another listener}
     *
     * @param other hears of connections that did not become channels
     */
    public ServerOptions refused(Consumer<IOException> other) {
        return new ServerOptions(ticket, sasl, secured, timeouts, limits, strictness, threads, other);
    }
}
