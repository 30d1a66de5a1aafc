package com.example;

import com.example.views.DisplayServerDispatcher;
import com.example.views.DisplayServerHandler;
import com.example.views.SurfaceCreate;
import java.nio.ByteBuffer;

/** Adds up how many pixels the surfaces have that a server creates. */
final class Surfaces implements DisplayServerHandler {

    private final DisplayServerDispatcher dispatcher = new DisplayServerDispatcher();
    private long pixels;

    void received(int id, ByteBuffer body) {
        dispatcher.dispatch(id, body, this);
    }

    @Override
    public void onSurfaceCreate(SurfaceCreate.View message) {
        pixels += message.width() * message.height();
    }

    long pixels() {
        return pixels;
    }
}
