package com.example;

import com.example.spice.DisplayServerMessage;
import com.example.spice.SurfaceCreate;
import java.nio.ByteBuffer;

/** What a client does with the surfaces of the display channel. */
public final class Surfaces {

    private Surfaces() {
    }

    /** {@return width times height of the surface that a message creates, 0 for any other message} */
    public static long pixels(int id, ByteBuffer body) {
        return DisplayServerMessage.read(id, body) instanceof SurfaceCreate create
                ? create.width() * create.height() : 0;
    }
}
