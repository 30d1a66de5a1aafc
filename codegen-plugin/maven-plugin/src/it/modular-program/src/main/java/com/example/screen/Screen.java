package com.example.screen;

import com.example.spice.DisplayServerMessage;
import com.example.spice.SurfaceCreate;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Tells what a message of the display channel says of the screen. */
public final class Screen {

    private Screen() {
    }

    /** Takes the number of a message and its body in hexadecimal digits. */
    public static void main(String[] args) {
        ByteBuffer body = ByteBuffer.wrap(HexFormat.of().parseHex(args[1]));
        System.out.println(describe(DisplayServerMessage.read(Integer.parseInt(args[0]), body)));
    }

    /** {@return what a message does to the screen} */
    public static String describe(DisplayServerMessage message) {
        return message instanceof SurfaceCreate surface
                ? "a screen of " + surface.width() + " x " + surface.height()
                : message.toString();
    }
}
