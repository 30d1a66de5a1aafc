// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.Optional;

/** What of a capture was not decoded, and why. Offsets count from the first byte of a direction's stream. */
public sealed interface Notice {

    /** {@return what happened, in a sentence without its location} */
    String text();

    /** Something that concerns one connection. */
    sealed interface OfConnection extends Notice {

        /** {@return number of the connection} */
        int connection();
    }

    /** Something that concerns one offset in one direction of a connection. */
    sealed interface InStream extends OfConnection {

        /** {@return who sent it} */
        Direction from();

        /** {@return offset in the direction's stream} */
        long offset();
    }

    /**
     * A connection that is not SPICE that can be read, or whose link stage can't be followed.
     *
     * @param connection number of the connection
     * @param client     the client's end, as far as is known
     * @param server     the server's end
     * @param requested  the channel that the client asked for, if that is known
     * @param reason     why, such as {@code TLS, no keys}
     */
    record Skipped(int connection, Endpoint client, Endpoint server, Optional<CapturedChannel> requested, String reason)
            implements OfConnection {
        @Override
        public String text() {
            return "skipped: " + reason;
        }
    }

    /**
     * What is known of a connection without having been seen.
     *
     * @param connection number of the connection
     * @param text       what was missing, and what is concluded
     */
    record Concluded(int connection, String text) implements OfConnection {
    }

    /**
     * What carries a connection can't be read, in a place or any further, so that messages are missing.
     *
     * @param connection number of the connection
     * @param text       why
     */
    record Unfollowed(int connection, String text) implements OfConnection {
    }

    /**
     * Bytes of a link stage that the capture does not have.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the link stage's first byte
     * @param bytes      how many are missing
     */
    record LinkGap(int connection, Direction from, long offset, long bytes) implements InStream {
        @Override
        public String text() {
            return "gap: " + bytes + " bytes of the link stage are missing in the capture";
        }
    }

    /**
     * Data headers of a shape that the link messages do not ask for.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first of them
     * @param found      the shape that they have
     */
    record OtherHeaders(int connection, Direction from, long offset, HeaderFormat found) implements InStream {
        @Override
        public String text() {
            return found == HeaderFormat.MINI
                    ? "mini headers, although not both sides have announced MINI_HEADER"
                    : "full headers, although both sides have announced MINI_HEADER";
        }
    }

    /**
     * Bytes that the capture does not have.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first missing byte
     * @param bytes      how many are missing
     * @param reach      which messages they belong to
     */
    record Gap(int connection, Direction from, long offset, long bytes, Reach reach) implements InStream {

        /** What is known of the messages that missing bytes belong to. */
        public enum Reach {
            /** The hole lies inside one, so that the place of the next one is known. */
            WITHIN_MESSAGE("the message that they belong to is lost"),
            /** One begins in front of it and ends inside it. */
            BEYOND_MESSAGE("the message that they begin in is lost, and an unknown number behind it; the next message "
                    + "is searched for"),
            /** It begins where a message or its header does, or nobody knows where the next one is. */
            UNKNOWN("the next message is searched for");

            private final String text;

            Reach(String text) {
                this.text = text;
            }
        }

        @Override
        public String text() {
            return "gap: " + bytes + " bytes are missing in the capture; " + reach.text;
        }
    }

    /**
     * Messages go on behind a loss.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first header that was found
     * @param passed     bytes between the loss and this header, which belong to messages that are lost
     * @param missing    bytes between the loss and this header that the capture does not have either
     */
    record Resumed(int connection, Direction from, long offset, long passed, long missing) implements InStream {
        @Override
        public String text() {
            return "resumed: messages go on here, as their headers and bodies fit; " + passed
                    + " bytes in front are left out"
                    + (missing == 0 ? "" : ", and " + missing + " more are missing in the capture");
        }
    }

    /**
     * Bytes in which no messages were found.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first of them
     * @param bytes      how many
     * @param missing    bytes between them and right behind them that the capture does not have
     */
    record NotFound(int connection, Direction from, long offset, long bytes, long missing) implements InStream {
        @Override
        public String text() {
            return bytes + " bytes left out: it is not known where messages start in them"
                    + (missing == 0 ? "" : "; " + missing + " more are missing in the capture");
        }
    }

    /**
     * Messages that were captured only in part.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param messages   how many, as far as their headers are there
     * @param more       whether an unknown number of others may have been in what was cut off
     * @param bytes      how many bytes of the stream were cut off
     */
    record CutMessages(int connection, Direction from, long messages, boolean more, long bytes)
            implements OfConnection {
        @Override
        public String text() {
            return (messages == 0 ? "an unknown number of" : messages) + " messages of the " + from.word() + " left out"
                    + (more && messages > 0 ? ", and an unknown number behind them" : "") + ": " + bytes
                    + " bytes of them were cut off by the snap length";
        }
    }

    /**
     * A message that is larger than what is put together in memory.
     *
     * @param connection number of the connection
     * @param from       who sent it
     * @param offset     of its header
     * @param header     its header
     */
    record Oversized(int connection, Direction from, long offset, DataHeader header) implements InStream {
        @Override
        public String text() {
            return "message " + header.type() + " claims a body of " + header.size() + " bytes, up to "
                    + MessageStream.MAX_BODY + " are decoded";
        }
    }

    /**
     * Bytes that stand where a header should be and can be none: not the peer sent them, or what stood in front of them
     * was not what it claimed to be.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first of them
     * @param header     what they would mean
     */
    record NoHeader(int connection, Direction from, long offset, DataHeader header) implements InStream {
        @Override
        public String text() {
            return "no header: the channel has no message " + header.type() + ", and a body of " + header.size()
                    + " bytes is more than any has; the next message is searched for";
        }
    }

    /**
     * A stream that ends inside a message.
     *
     * @param connection number of the connection
     * @param from       who sent it
     * @param offset     of the message's header
     * @param bytes      how many bytes of it are there, its header included
     * @param missing    how many are missing, as far as its header tells
     */
    record Truncated(int connection, Direction from, long offset, long bytes, long missing) implements InStream {
        @Override
        public String text() {
            return "truncated: the stream ends " + bytes + " bytes into a message, " + missing + " more are needed";
        }
    }

    /**
     * A list of sub-messages that does not lie inside its message. The message itself was handed on.
     *
     * @param connection number of the connection
     * @param from       who sent it
     * @param offset     of the header of the message that carries the list
     * @param reason     what was found and what is allowed
     */
    record BadSubMessages(int connection, Direction from, long offset, String reason) implements InStream {
        @Override
        public String text() {
            return "sub-messages left out: " + reason;
        }
    }

    /**
     * Packets of a link layer that can't be read.
     *
     * @param linkType  number of the link type
     * @param packets   how many
     * @param supported the link types that can be read
     */
    record UnknownLinkType(int linkType, long packets, String supported) implements Notice {
        @Override
        public String text() {
            return packets + " packets of link type " + linkType + " left out; supported are " + supported;
        }
    }

    /**
     * Packets that were cut when they were captured; the bytes cut off turn up as gaps.
     *
     * @param packets how many
     */
    record CutPackets(long packets) implements Notice {
        @Override
        public String text() {
            return packets + " packets were captured only in part; capture again with a larger snap length";
        }
    }

    /**
     * Packets that hold no TCP segment.
     *
     * @param reason  what they are, or what they lack
     * @param packets how many
     */
    record LeftOut(String reason, long packets) implements Notice {
        @Override
        public String text() {
            return packets + " packets left out: " + reason;
        }
    }

    /**
     * Connections that were not read, and that are not told of one by one since no message of theirs can be shown.
     *
     * @param connections how many
     */
    record NotShown(long connections) implements Notice {
        @Override
        public String text() {
            return connections + " skipped connections are not shown, as messages are chosen and none is theirs";
        }
    }

    /**
     * A capture that was followed as it grew does so no more.
     *
     * @param reason what became of the file
     */
    record NoLongerFollowed(String reason) implements Notice {
        @Override
        public String text() {
            return "the capture is not followed any more: it " + reason;
        }
    }

    /**
     * Not one connection of the capture is SPICE.
     *
     * @param packets     packets of the capture
     * @param connections TCP connections in them
     */
    record NoSpice(long packets, long connections) implements Notice {
        @Override
        public String text() {
            return "no SPICE found: " + (packets == 0 ? "the capture has no packets"
                    : packets + " packets, " + connections + " TCP connections");
        }
    }
}
