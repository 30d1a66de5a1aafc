// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

/** The other end takes too little of what it is sent. */
public final class AgentBusyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Says how much waits.
     *
     * @param message how much waits, and since when
     */
    public AgentBusyException(String message) {
        super(message);
    }
}
