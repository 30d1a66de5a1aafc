// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

/** Who sends a message. */
public enum Sender {
    /** The server sends, the client reads. */
    SERVER,
    /** The client sends, the server reads. */
    CLIENT
}
