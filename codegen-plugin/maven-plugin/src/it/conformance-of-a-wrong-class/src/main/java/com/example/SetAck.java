package com.example;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The codec of one message, as a project has it. */
public record SetAck(int generation, int window) {

    /** {@return the message} */
    public static SetAck read(byte[] bytes) throws BufferUnderflowException {
        ByteBuffer body = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new SetAck(body.getInt(), body.getInt());
    }

    /** {@return its bytes} */
    public byte[] write() {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(generation).putInt(window).array();
    }
}
