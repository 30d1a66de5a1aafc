package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.DataHeader;

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
     * A connection that is not plain SPICE, or whose link stage can't be followed.
     *
     * @param connection number of the connection
     * @param reason     why, such as {@code TLS}
     */
    record Skipped(int connection, String reason) implements OfConnection {
        @Override
        public String text() {
            return "skipped: " + reason;
        }
    }

    /**
     * Bytes that the capture does not have.
     *
     * @param connection number of the connection
     * @param from       who sent them
     * @param offset     of the first missing byte
     * @param bytes      how many are missing
     * @param resumes    whether the hole lies inside one message, so that the next one can be found
     */
    record Gap(int connection, Direction from, long offset, long bytes, boolean resumes) implements InStream {
        @Override
        public String text() {
            return "gap: " + bytes + " bytes are missing in the capture; " + (resumes
                    ? "the message that they belong to is lost" : "the rest of this direction can't be decoded");
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
}
