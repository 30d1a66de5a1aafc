// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** What people call the types of Ethernet frames that are no IP. */
final class EtherTypes {

    private EtherTypes() {
    }

    static String describe(int type) {
        String number = String.format("ethertype 0x%04x", type);
        String name = switch (type) {
            case 0x0806 -> "ARP";
            case 0x8035 -> "RARP";
            case 0x8863 -> "PPPoE discovery";
            case 0x8809 -> "LACP";
            case 0x888e -> "802.1X";
            case 0x88cc -> "LLDP";
            case 0x88e5 -> "MACsec";
            case 0x88f7 -> "PTP";
            default -> "";
        };
        return name.isEmpty() ? number : number + " (" + name + ")";
    }
}
