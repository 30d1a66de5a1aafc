// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.capture.tcp.TcpConnection;
import dev.spicewire.proto.model.Direction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What carries two streams of bytes, and what is known of it: a TCP connection, or a layer on one. */
interface Carrier {

    /** {@return number of the TCP connection} */
    int number();

    /** {@return one end of the TCP connection} */
    Endpoint endpoint(Direction direction);

    /** {@return whether a stream is known from its first byte} */
    boolean fromStart(Direction direction);

    /** {@return whether the capture has packets of one direction} */
    boolean captured(Direction direction);

    /** {@return whether what a direction has sent can be read, as far as the capture has it} */
    boolean readable(Direction direction);

    /** {@return whether it is certain who is the client} */
    boolean rolesKnown();

    /** Client is server and server is client from now on. */
    void swapRoles();

    /** {@return from when to when there are packets of the TCP connection so far} */
    Lifetime lifetime();

    /** {@return a TCP connection as a carrier} */
    static Carrier of(TcpConnection tcp) {
        return new Carrier() {
            @Override
            public int number() {
                return tcp.number();
            }

            @Override
            public Endpoint endpoint(Direction direction) {
                return tcp.endpoint(direction);
            }

            @Override
            public List<String> layers() {
                return List.of();
            }

            @Override
            public boolean fromStart(Direction direction) {
                return tcp.fromStart(direction);
            }

            @Override
            public boolean captured(Direction direction) {
                return tcp.captured(direction);
            }

            @Override
            public boolean readable(Direction direction) {
                return true;
            }

            @Override
            public boolean rolesKnown() {
                return tcp.rolesKnown();
            }

            @Override
            public void swapRoles() {
                tcp.swapRoles();
            }

            @Override
            public Lifetime lifetime() {
                return tcp.lifetime();
            }
        };
    }

    /** {@return what SPICE is carried in, outermost first: nothing for TCP alone} */
    List<String> layers();

    /**
     * {@return what a layer gives that has understood what carries it: streams known from their first bytes}
     *
     * @param name of the layer, for people
     */
    default Carrier layer(String name) {
        return layer(name, EnumSet.allOf(Direction.class));
    }

    /**
     * {@return what a layer gives that has understood what carries it}
     *
     * @param name      of the layer, for people
     * @param fromStart the directions of which the stream inside is known from its first byte
     */
    default Carrier layer(String name, Set<Direction> fromStart) {
        return layer(name, fromStart, Set.of());
    }

    /**
     * {@return what a layer gives that has understood what carries it, if not what each direction sends}
     *
     * @param name       of the layer, for people
     * @param fromStart  the directions of which the stream inside is known from its first byte
     * @param unreadable the directions of which nothing is known
     */
    default Carrier layer(String name, Set<Direction> fromStart, Set<Direction> unreadable) {
        Carrier below = this;
        return new Carrier() {
            @Override
            public int number() {
                return below.number();
            }

            @Override
            public Endpoint endpoint(Direction direction) {
                return below.endpoint(direction);
            }

            @Override
            public List<String> layers() {
                return Stream.concat(below.layers().stream(), Stream.of(name)).toList();
            }

            @Override
            public boolean fromStart(Direction direction) {
                return fromStart.contains(direction);
            }

            @Override
            public boolean captured(Direction direction) {
                return below.captured(direction);
            }

            @Override
            public boolean readable(Direction direction) {
                return !unreadable.contains(direction) && below.readable(direction);
            }

            @Override
            public boolean rolesKnown() {
                return true;
            }

            @Override
            public void swapRoles() {
                throw new IllegalStateException("the layer below has told who is the client");
            }

            @Override
            public Lifetime lifetime() {
                return below.lifetime();
            }
        };
    }
}
