// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.viewer;

import java.util.Map;
import java.util.Set;

/** Why keys of a {@code .vv} file play no part here. */
final class IgnoredKeys {

    private static final String WINDOW = "is about the viewer's window";
    private static final String DEVICE = "is about devices of the viewer";
    private static final String VERSION = "is about versions of remote-viewer";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("fullscreen", WINDOW), Map.entry("toggle-fullscreen", WINDOW),
            Map.entry("release-cursor", WINDOW), Map.entry("secure-attention", WINDOW), Map.entry("zoom-in", WINDOW),
            Map.entry("zoom-out", WINDOW), Map.entry("zoom-reset", WINDOW),
            Map.entry("smartcard-insert", WINDOW), Map.entry("smartcard-remove", WINDOW),
            Map.entry("usb-device-reset", WINDOW),
            Map.entry("enable-smartcard", DEVICE), Map.entry("enable-usbredir", DEVICE),
            Map.entry("enable-usb-autoshare", DEVICE), Map.entry("usb-filter", DEVICE),
            Map.entry("color-depth", "is asked of the agent in the guest, by whoever talks to it"),
            Map.entry("disable-effects", "is asked of the agent in the guest, by whoever talks to it"),
            Map.entry("tls-ciphers", "is OpenSSL's; the JDK has lists of its own"),
            Map.entry("version", VERSION), Map.entry("versions", VERSION), Map.entry("newer-version-url", VERSION));

    private static final Set<String> USED = Set.of("type", "host", "port", "tls-port", "unix-path", "username",
            "password", "ca", "host-subject", "proxy", "secure-channels", "disable-channels", "title",
            "delete-this-file");

    private IgnoredKeys() {
    }

    /** {@return why a key is ignored, or null if it is not} */
    static String reason(String key) {
        return USED.contains(key) ? null : REASONS.getOrDefault(key, "is unknown");
    }
}
