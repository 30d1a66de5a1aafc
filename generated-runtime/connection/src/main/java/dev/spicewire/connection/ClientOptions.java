// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.ClientSasl;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.channels.ByteChannel;
import java.util.concurrent.ThreadFactory;

/**
 * How a client connects. Immutable: each method gives other options.
 *
 * @param password   for servers that ask for a ticket; the caller's to wipe when no further channel will be opened
 * @param sasl       for servers with SASL, the caller's to wipe as well, or null
 * @param trust      which servers are trusted, where they are asked for over TLS
 * @param headers    the shape of data headers that is asked for; servers without mini headers use full ones
 * @param timeouts   how long things may take
 * @param limits     sizes of the server's messages
 * @param strictness what to demand of the server's messages
 * @param threads    makes a thread for each channel that {@link SpiceClient#open} opens
 * @param access     how to get at the channels
 */
public record ClientOptions(Password password, SaslLogin sasl, TlsTrust trust, HeaderFormat headers,
        Timeouts timeouts, ChannelLimits limits, Strictness strictness, ThreadFactory threads,
        ChannelAccess access) {

    /** No password, the authorities of the JDK, the usual limits, platform threads that end with the program. */
    public static final ClientOptions DEFAULT = new ClientOptions(Password.none(), null, TlsTrust.system(),
            HeaderFormat.MINI, Timeouts.DEFAULT, ChannelLimits.of(Sender.SERVER), Strictness.LENIENT,
            ClientOptions::daemon, ChannelAccess.DIRECT);

    /**
     * {@return the same with another password}
     *
     * @param other for servers that ask for one
     */
    public ClientOptions password(Password other) {
        return new ClientOptions(other, sasl, trust, headers, timeouts, limits, strictness, threads, access);
    }

    /**
     * {@return the same with another login}
     *
     * @param other for servers with SASL
     */
    public ClientOptions sasl(SaslLogin other) {
        return new ClientOptions(password, other, trust, headers, timeouts, limits, strictness, threads, access);
    }

    /**
     * {@return the same with another trust}
     *
     * @param other which servers are trusted, where they are asked for over TLS
     */
    public ClientOptions trust(TlsTrust other) {
        return new ClientOptions(password, sasl, other, headers, timeouts, limits, strictness, threads, access);
    }

    /**
     * {@return the same with other headers}
     *
     * @param other the shape of data headers that is asked for
     */
    public ClientOptions headers(HeaderFormat other) {
        return new ClientOptions(password, sasl, trust, other, timeouts, limits, strictness, threads, access);
    }

    /**
     * {@return the same with other time-outs}
     *
     * @param other how long things may take
     */
    public ClientOptions timeouts(Timeouts other) {
        return new ClientOptions(password, sasl, trust, headers, other, limits, strictness, threads, access);
    }

    /**
     * {@return the same with other limits}
     *
     * @param other sizes of the server's messages
     */
    public ClientOptions limits(ChannelLimits other) {
        return new ClientOptions(password, sasl, trust, headers, timeouts, other, strictness, threads, access);
    }

    /**
     * {@return the same with another strictness}
     *
     * @param other what to demand of the server's messages
     */
    public ClientOptions strictness(Strictness other) {
        return new ClientOptions(password, sasl, trust, headers, timeouts, limits, other, threads, access);
    }

    /**
     * {@return the same with other threads}
     *
     * @param other makes a thread for each channel; virtual threads will do
     */
    public ClientOptions threads(ThreadFactory other) {
        return new ClientOptions(password, sasl, trust, headers, timeouts, limits, strictness, other, access);
    }

    /**
     * {@return the same with another access}
     *
     * @param other through which proxy, and which channels
     */
    public ClientOptions access(ChannelAccess other) {
        return new ClientOptions(password, sasl, trust, headers, timeouts, limits, strictness, threads, other);
    }

    /** {@return what a client announces on all channels} */
    Capabilities common() {
        Capabilities usual = sasl == null ? ClientLink.COMMON : ClientLink.COMMON_WITH_SASL;
        return headers == HeaderFormat.MINI ? usual : usual.and(ClientLink.COMMON_WITH_FULL_HEADERS);
    }

    /** {@return who the client is over a connection, or null where it has no login} */
    ClientSasl login(String host, ByteChannel connection) {
        return sasl == null ? null : sasl.to(host, TlsChannel.secures(connection));
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
