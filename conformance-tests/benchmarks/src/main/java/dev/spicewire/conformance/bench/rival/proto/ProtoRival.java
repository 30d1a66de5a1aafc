// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.UnsafeByteOperations;
import dev.spicewire.conformance.bench.rival.Rival;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message in protobuf's format: building it is part of writing, parsing it is part of reading. */
abstract class ProtoRival implements Rival {

    private byte[] bytes = new byte[0];
    private int length;

    /** {@return the message, built from the value} */
    abstract MessageLite build();

    /** {@return the sum of all fields of a parsed message} */
    abstract long sum(byte[] bytes, int length) throws InvalidProtocolBufferException;

    @Override
    public int write() {
        MessageLite message = build();
        length = message.getSerializedSize();
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        try {
            message.writeTo(CodedOutputStream.newInstance(bytes, 0, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length;
    }

    @Override
    public long read() {
        try {
            return sum(bytes, length);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long u32(int value) {
        return Integer.toUnsignedLong(value);
    }

    static long payload(ByteString bytes) {
        return bytes.isEmpty() ? 0 : bytes.size() + (bytes.byteAt(0) & 0xff);
    }

    static ByteString bytes(byte[] bytes) {
        return UnsafeByteOperations.unsafeWrap(bytes);
    }
}
