// SPDX-License-Identifier: Apache-2.0
/**
 * Connections to SPICE servers and of SPICE clients. Mechanisms that the JDK keeps in modules of their own, as Kerberos
 * in {@code jdk.security.jgss}, are found where the program has these modules.
 */
module dev.spicewire.connection {
    requires transitive dev.spicewire.codec;
    requires transitive java.security.sasl;
    // Without it SASL has no SCRAM.
    requires static com.ongres.scram.client;
    requires static com.ongres.scram.common;
    // Without it servers do not listen for WebSocket.
    requires static org.java_websocket;

    exports dev.spicewire.connection;
    exports dev.spicewire.connection.agent;
    exports dev.spicewire.connection.migration;
    exports dev.spicewire.connection.protocol;
    exports dev.spicewire.connection.sasl;
    exports dev.spicewire.connection.transport;
    exports dev.spicewire.connection.viewer;
}
