// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.live.Program;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An X server whose screen is a SPICE server, without the script of that name, which takes two seconds more.
 *
 * @param x   the X server
 * @param uri where clients connect
 */
record Xspice(XServer x, SpiceUri uri) implements AutoCloseable {

    private static final String PROGRAM = "Xorg";

    static void require() {
        Program.require("Xspice", "xserver-xspice");
        Program.require(PROGRAM, "xserver-xorg-core");
    }

    /** Starts it; {@code more} are variables that its driver reads. */
    static Xspice start(Path folder, Map<String, String> more)
            throws IOException, InterruptedException, URISyntaxException {
        int port = Program.freePort();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("XSPICE_PORT", String.valueOf(port));
        environment.put("HOME", folder.toString());
        XServer x = XServer.start(folder, List.of(PROGRAM, "-config", file("/live/xspice.conf").toString(),
                "-logfile", folder.resolve("xorg.log").toString(), "-novtswitch", "-sharevts"), environment);
        return new Xspice(x, SpiceUri.tcp("127.0.0.1", port, 0));
    }

    /** {@return a file among the tests' resources} */
    static Path file(String name) throws URISyntaxException {
        return Path.of(Xspice.class.getResource(name).toURI());
    }

    @Override
    public void close() {
        x.close();
    }
}
