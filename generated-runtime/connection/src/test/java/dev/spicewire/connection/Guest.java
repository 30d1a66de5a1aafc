// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.InputsClientHandler;
import dev.spicewire.codec.InputsInit;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.SurfaceCreate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a server of the tests shows and hears: a display of 800 x 600, keys and the mouse. */
public final class Guest {

    static final SurfaceCreate SCREEN = new SurfaceCreate(0, 800, 600, 32, 1);

    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();

    /** {@return the channels that clients can have} */
    public ServerChannels channels() {
        return new ServerChannels()
                .channel(ServerSide.DISPLAY.greeting(List.of(SCREEN)), 0,
                        (session, channel) -> new DisplayClientHandler() { })
                .channel(ServerSide.INPUTS.greeting(List.of(new InputsInit(0))), 0,
                        (session, channel) -> new InputsClientHandler() {
                            @Override
                            public void onKeyDown(KeyDown.View key) {
                                keys.add("down " + key.code());
                            }

                            @Override
                            public void onKeyUp(KeyUp.View key) {
                                keys.add("up " + key.code());
                            }

                            @Override
                            public void onMousePosition(MousePosition.View mouse) {
                                keys.add("at " + mouse.x() + ", " + mouse.y());
                            }
                        });
    }

    /** {@return keys and places of the mouse as they arrive} */
    public BlockingQueue<String> keys() {
        return keys;
    }
}
