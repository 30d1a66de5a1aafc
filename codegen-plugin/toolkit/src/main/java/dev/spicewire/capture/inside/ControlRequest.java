// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.util.Map;
import java.util.Optional;

/** What a control transfer asks for: the standard requests that the USB specification has for all devices. */
final class ControlRequest {

    private static final int KIND = 0x60;
    private static final int GET_DESCRIPTOR = 6;
    private static final int BYTE = 8;

    private static final Map<Integer, String> STANDARD = Map.ofEntries(Map.entry(0, "GET_STATUS"),
            Map.entry(1, "CLEAR_FEATURE"), Map.entry(3, "SET_FEATURE"), Map.entry(5, "SET_ADDRESS"),
            Map.entry(GET_DESCRIPTOR, "GET_DESCRIPTOR"), Map.entry(7, "SET_DESCRIPTOR"),
            Map.entry(8, "GET_CONFIGURATION"), Map.entry(9, "SET_CONFIGURATION"), Map.entry(10, "GET_INTERFACE"),
            Map.entry(11, "SET_INTERFACE"), Map.entry(12, "SYNCH_FRAME"));

    private static final Map<Integer, String> DESCRIPTORS = Map.of(1, "device", 2, "configuration", 3, "string",
            6, "device qualifier", 7, "other speed configuration", 15, "BOS", 0x22, "HID report");

    private ControlRequest() {
    }

    /** {@return the request by its name; nothing for those of classes and makers} */
    static Optional<String> of(StructValue packet) {
        int request = number(packet, "request");
        if ((number(packet, "requesttype") & KIND) != 0) {
            return Optional.empty();
        }
        String name = STANDARD.get(request);
        String descriptor = DESCRIPTORS.get(number(packet, "value") >> BYTE);
        return Optional.ofNullable(request == GET_DESCRIPTOR && descriptor != null ? name + " " + descriptor : name);
    }

    private static int number(StructValue packet, String member) {
        return packet.member(member).map(value -> (int) ((IntValue) value).bits()).orElse(-1);
    }
}
