// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages;

import java.nio.ByteBuffer;

/** Where the bytes are. Mixed makes every access of a buffer see three classes of buffers, as it would in a proxy. */
public enum Memory {

    HEAP {
        @Override
        public ByteBuffer[] buffers(byte[] bytes) {
            return new ByteBuffer[] {ByteBuffer.wrap(bytes)};
        }
    },
    DIRECT {
        @Override
        public ByteBuffer[] buffers(byte[] bytes) {
            return new ByteBuffer[] {ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()};
        }
    },
    MIXED {
        @Override
        public ByteBuffer[] buffers(byte[] bytes) {
            return new ByteBuffer[] {HEAP.buffers(bytes)[0], DIRECT.buffers(bytes)[0],
                HEAP.buffers(bytes)[0].asReadOnlyBuffer(), DIRECT.buffers(bytes)[0].asReadOnlyBuffer()};
        }
    };

    /** {@return buffers with these bytes, one or a power of two; to be used in turn} */
    public abstract ByteBuffer[] buffers(byte[] bytes);

    /** {@return empty buffers to write into, one or a power of two; to be used in turn} */
    public ByteBuffer[] outputs(int size) {
        return this == MIXED
                ? new ByteBuffer[] {ByteBuffer.allocate(size), ByteBuffer.allocateDirect(size)}
                : buffers(new byte[size]);
    }
}
