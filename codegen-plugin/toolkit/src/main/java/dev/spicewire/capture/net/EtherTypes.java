// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** Types of Ethernet frames, and what people call those that are no IP. */
final class EtherTypes {

    private EtherTypes() {
    }

    /** {@return whether it is one that has a name here, or that is stepped through} */
    static boolean isKnown(int type) {
        return switch (type) {
            case 0x0800, 0x86dd, 0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8864, 0x6558 -> true;
            default -> !name(type).isEmpty();
        };
    }

    static String describe(int type) {
        String number = String.format("ethertype 0x%04x", type);
        String name = name(type);
        return name.isEmpty() ? number : number + " (" + name + ")";
    }

    private static String name(int type) {
        return switch (type) {
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
    }
}
