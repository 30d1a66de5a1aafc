// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/** Who sends a message. */
public enum Direction {
    /** The server sends, the client reads. */
    SERVER,
    /** The client sends, the server reads. */
    CLIENT;

    /** {@return the word in the language: {@code server} or {@code client}} */
    public String word() {
        return this == SERVER ? "server" : "client";
    }
}
