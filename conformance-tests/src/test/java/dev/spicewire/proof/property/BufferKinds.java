// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same bytes in every kind of buffer that a program may have them in. */
final class BufferKinds {

    private static final int ROOM = 1 << 16;
    private static final MappedByteBuffer MAPPED = map();

    private BufferKinds() {
    }

    /** {@return buffers with a body between position and limit, by what they are} */
    static Map<String, ByteBuffer> of(byte[] body) {
        Map<String, ByteBuffer> buffers = new LinkedHashMap<>();
        buffers.put("heap", ByteBuffer.wrap(body.clone()));
        buffers.put("heap, little-endian", ByteBuffer.wrap(body.clone()).order(ByteOrder.LITTLE_ENDIAN));
        buffers.put("read-only", ByteBuffer.wrap(body.clone()).asReadOnlyBuffer());
        buffers.put("direct", ByteBuffer.allocateDirect(body.length).put(body).flip());
        buffers.put("part of a heap buffer", within(ByteBuffer.allocate(body.length + 8), body));
        buffers.put("part of a direct buffer", within(ByteBuffer.allocateDirect(body.length + 8), body));
        buffers.put("slice at an odd address", within(ByteBuffer.allocate(body.length + 8), body).slice());
        buffers.put("part of a mapped file", within(MAPPED.clear(), body));
        return buffers;
    }

    /** Puts a body behind bytes that are not its own and in front of others. */
    private static ByteBuffer within(ByteBuffer buffer, byte[] body) {
        for (int i = 0; i < 3; i++) {
            buffer.put((byte) 0xdd);
        }
        int start = buffer.position();
        buffer.put(body);
        int end = buffer.position();
        buffer.put((byte) 0xdd);
        return buffer.limit(end).position(start);
    }

    private static MappedByteBuffer map() {
        try {
            Path file = Files.createTempFile("spicewire", ".bin");
            file.toFile().deleteOnExit();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, ROOM);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
