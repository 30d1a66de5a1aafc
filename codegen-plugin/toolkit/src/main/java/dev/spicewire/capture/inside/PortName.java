// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What ports of known names are for. A name ends in a number, which only tells ports of one kind apart. */
final class PortName {

    /** What a port is for that carries what the webdav channel carries. */
    static final String FOLDER = "a shared folder";

    private static final long UNSIGNED = 0xffffffffL;
    private static final int MOST = 1024;

    private static final Map<String, String> PURPOSES = Map.of(
            "org.spice-space.webdav", FOLDER,
            "org.spice-space.stream", "the streaming agent",
            "org.qemu.monitor.hmp", "QEMU's monitor for people",
            "org.qemu.monitor.qmp", "QEMU's monitor for programs",
            "org.qemu.console.serial", "a serial console",
            "org.qemu.console.debug", "QEMU's debug console",
            "org.qemu.guest_agent", "QEMU's guest agent");

    private PortName() {
    }

    /**
     * {@return the name in a message that begins the conversation of a port}
     *
     * @param init its body, little endian: the name's size with its 0, where it stands, whether the port is open
     */
    static Optional<String> in(ByteBuffer init) {
        if (init.limit() < 2 * Integer.BYTES) {
            return Optional.empty();
        }
        long size = init.getInt(0) & UNSIGNED;
        long at = init.getInt(Integer.BYTES) & UNSIGNED;
        if (size < 1 || size > MOST || at > init.limit() - size) {
            return Optional.empty();
        }
        byte[] name = new byte[(int) size - 1];
        init.get((int) at, name);
        return Optional.of(new String(name, StandardCharsets.UTF_8));
    }

    /** {@return what a port is for, if its name is a known one} */
    static Optional<String> purpose(String name) {
        return Optional.ofNullable(PURPOSES.get(name.replaceFirst("\\.\\d+$", "")));
    }
}
