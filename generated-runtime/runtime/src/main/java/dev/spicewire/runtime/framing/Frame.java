package dev.spicewire.runtime.framing;

import java.nio.ByteBuffer;

/**
 * A complete message of a stream.
 *
 * @param header       its data header
 * @param body         its body, read-only, from position 0; see {@link FrameReader} for how long the bytes stay
 * @param streamOffset offset in the stream of the header's first byte
 */
public record Frame(DataHeader header, ByteBuffer body, long streamOffset) {
}
