// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

/** The library for SCRAM, which need not be there. */
final class ScramLibrary {

    private static final boolean THERE = find("com.ongres.scram.client.ScramClient");

    private ScramLibrary() {
    }

    static boolean isThere() {
        return THERE;
    }

    /** {@return whether a class can be loaded} */
    static boolean find(String name) {
        try {
            Class.forName(name, false, ScramLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
