// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.live.Program;
import dev.spicewire.live.picture.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An X display of 1024 x 768 pixels that nobody sees: Xvfb, whose pixels are in a file. */
final class Screen implements AutoCloseable {

    private static final String PROGRAM = "Xvfb";
    private static final String VIEWER = "remote-viewer";
    private static final int SCREEN_WIDTH = 1024;
    private static final int SCREEN_HEIGHT = 768;
    private static final long SECONDS = 30;
    /** Numbers of the header of the format XWD. */
    private static final int HEADER_BYTES = 0;
    private static final int BYTE_ORDER = 7;
    private static final int BITS_PER_PIXEL = 11;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLORS = 19;
    private static final int COLOR_BYTES = 12;

    private final XServer server;
    private final Path folder;

    private Screen(XServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static void requireViewer() {
        Program.require(PROGRAM, "xvfb");
        Program.require(VIEWER, "virt-viewer");
    }

    static Screen start(Path folder) throws IOException, InterruptedException {
        return new Screen(XServer.start(folder, List.of(PROGRAM, "-screen", "0",
                SCREEN_WIDTH + "x" + SCREEN_HEIGHT + "x24", "-fbdir",
                folder.toString()), Map.of()), folder);
    }

    /** {@return what programs know it by} */
    String name() {
        return server.name();
    }

    /** Starts remote-viewer. */
    Program view(String what) throws IOException {
        return Program.start(folder.resolve("viewer.log"), List.of(VIEWER, "--auto-resize=never", what),
                Map.of("DISPLAY", name(), "HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString(),
                        "GDK_BACKEND", "x11"));
    }

    /** Moves, presses and types. */
    void act(String... events) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of(Path.of(Screen.class.getResource("/live/x_events.py").toURI()).toString(), name()));
        arguments.addAll(List.of(events));
        Path log = folder.resolve("x_events.log");
        assertThat(Program.run(log, Program.PYTHON, arguments)).as(Files.readString(log)).isZero();
    }

    /** {@return where a picture is, as soon as it is anywhere} */
    Place await(Pixels picture) throws IOException, InterruptedException {
        return await(picture.width(), picture.height(), (x, y, color) -> picture.at(x, y) == color);
    }

    /** {@return where something is, as soon as it is anywhere} */
    Place await(int width, int height, Look look) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Optional<Place> place = find(width, height, look);
        while (place.isEmpty()) {
            assertThat(System.nanoTime()).as("it is on the screen in time").isLessThan(end);
            Thread.sleep(200);
            place = find(width, height, look);
        }
        return place.get();
    }

    private Optional<Place> find(int width, int height, Look look) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("Xvfb_screen0")));
        int lineBytes = file.getInt(4 * BYTES_PER_LINE);
        assertThat(file.getInt(4 * BITS_PER_PIXEL)).isEqualTo(32);
        assertThat(file.getInt(4 * BYTE_ORDER)).as("little-endian").isZero();
        int start = file.getInt(4 * HEADER_BYTES) + file.getInt(4 * COLORS) * COLOR_BYTES;
        IntBuffer pixels = file.position(start).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int top = 0; top <= SCREEN_HEIGHT - height; top++) {
            for (int left = 0; left <= SCREEN_WIDTH - width; left++) {
                if (isAt(look, pixels, new Place(left, top), lineBytes / 4, width, height)) {
                    return Optional.of(new Place(left, top));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Look look, IntBuffer pixels, Place place, int line, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int color = pixels.get((place.top() + y) * line + place.left() + x) & 0xff_ffff;
                if (!look.allows(x, y, color)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * A point of the screen.
     *
     * @param left pixels from the left edge
     * @param top  pixels from the top edge
     */
    record Place(int left, int top) {
    }

    /** What something looks like. */
    interface Look {

        /** {@return whether a pixel of it may have a colour} */
        boolean allows(int x, int y, int color);
    }
}
