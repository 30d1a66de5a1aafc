// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a proxy stands between clients and a server. Immutable: each method gives a copy.
 *
 * @param trust    which servers to trust over TLS
 * @param timeouts how long to wait
 * @param threads  makes three threads for each connection
 * @param login    who the proxy is to servers with SASL, or null to tell no server
 * @param passages what happens to each channel; called when its link is complete
 * @param refused  told why a connection has not become a channel, or was broken off
 */
public record ProxyOptions(TlsTrust trust, Timeouts timeouts, ThreadFactory threads, ProxyLogin login,
        Function<Link, Passage> passages, Consumer<IOException> refused) {

    /** Looks at nothing. */
    public static final ProxyOptions DEFAULT = new ProxyOptions(TlsTrust.system(), Timeouts.DEFAULT,
            ClientOptions::daemon, null, link -> Passage.RAW, failure -> { });

    /**
     * {@return the same with another trust}
     *
     * @param other which servers to trust over TLS
     */
    public ProxyOptions trust(TlsTrust other) {
        return new ProxyOptions(other, timeouts, threads, login, passages, refused);
    }

    /**
     * {@return the same with other times}
     *
     * @param other how long to wait
     */
    public ProxyOptions timeouts(Timeouts other) {
        return new ProxyOptions(trust, other, threads, login, passages, refused);
    }

    /**
     * {@return the same with other threads}
     *
     * @param other makes them
     */
    public ProxyOptions threads(ThreadFactory other) {
        return new ProxyOptions(trust, timeouts, other, login, passages, refused);
    }

    /**
     * {@return the same with a login at servers with SASL}
     *
     * @param other who the proxy is there
     */
    public ProxyOptions login(ProxyLogin other) {
        return new ProxyOptions(trust, timeouts, threads, other, passages, refused);
    }

    /**
     * {@return the same with somebody who looks at channels}
     *
     * @param other says what happens to each channel
     */
    public ProxyOptions passages(Function<Link, Passage> other) {
        return new ProxyOptions(trust, timeouts, threads, login, other, refused);
    }

    /**
     * {@return the same with somebody who is told of failures}
     *
     * @param other told why a connection has not become a channel, or was broken off
     */
    public ProxyOptions refused(Consumer<IOException> other) {
        return new ProxyOptions(trust, timeouts, threads, login, passages, other);
    }
}
