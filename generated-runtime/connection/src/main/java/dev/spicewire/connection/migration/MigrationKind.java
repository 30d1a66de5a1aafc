// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

/** How a session moves to another server. */
public enum MigrationKind {
    /** Each channel is linked ahead of time and begins anew when the guest has moved. */
    SEMI_SEAMLESS,
    /** Each channel is linked ahead of time, and goes on where it was: its state is handed over. */
    SEAMLESS,
    /** A new session is opened when the guest has moved, and channels begin anew in it. */
    SWITCH_HOST
}
