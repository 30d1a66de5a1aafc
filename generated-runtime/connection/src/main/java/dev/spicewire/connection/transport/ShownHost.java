// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

/** Hosts as messages show them. The host of a Proxmox console is a ticket that opens it, for its proxy to read. */
public final class ShownHost {

    private static final String PROXMOX = "pvespiceproxy:";

    private ShownHost() {
    }

    /**
     * {@return the host without what is secret in it}
     *
     * @param host a name or an address
     */
    public static String of(String host) {
        return host.startsWith(PROXMOX) ? PROXMOX + "..." : host;
    }
}
