// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import java.util.Locale;
import java.util.Set;

/** Names that Windows keeps for devices. */
public final class DeviceNames {

    private static final Set<String> PORTS = Set.of("COM", "LPT");
    private static final Set<String> OTHERS = Set.of("CON", "PRN", "AUX", "NUL");

    private DeviceNames() {
    }

    /** {@return whether a file can't have a name, whatever its ending} */
    public static boolean has(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return OTHERS.contains(upper) || upper.length() == 4 && upper.charAt(3) >= '0' && upper.charAt(3) <= '9'
                && PORTS.contains(upper.substring(0, 3));
    }
}
