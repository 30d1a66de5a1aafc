// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import javax.security.sasl.Sasl;

/** The end of a mechanism that brings no security layer. */
abstract class NoLayer {

    private final String name;
    boolean complete;

    NoLayer(String name) {
        this.name = name;
    }

    /** {@return the name on the wire} */
    public final String getMechanismName() {
        return name;
    }

    /** {@return whether both sides know enough} */
    public final boolean isComplete() {
        return complete;
    }

    /** {@return that there is no layer} */
    public final Object getNegotiatedProperty(String property) {
        if (!complete) {
            throw new IllegalStateException(name + " is not complete");
        }
        return property.equals(Sasl.QOP) ? "auth" : null;
    }

    /** Does nothing: there is no layer. */
    public final byte[] wrap(byte[] outgoing, int offset, int length) {
        throw new IllegalStateException(name + " has no security layer");
    }

    /** Does nothing: there is no layer. */
    public final byte[] unwrap(byte[] incoming, int offset, int length) {
        throw new IllegalStateException(name + " has no security layer");
    }

    /** Forgets what is secret. */
    public void dispose() {
        complete = false;
    }
}
