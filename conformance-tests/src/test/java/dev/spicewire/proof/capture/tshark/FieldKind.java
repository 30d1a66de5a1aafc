// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

/**
 * What all fields have in common that tshark finds in the same place of messages with the same number.
 *
 * @param message {@link RecordedMessage#name}
 * @param path    {@link TsharkField#path}
 */
record FieldKind(String message, String path) {

    @Override
    public String toString() {
        return message + " " + path;
    }
}
