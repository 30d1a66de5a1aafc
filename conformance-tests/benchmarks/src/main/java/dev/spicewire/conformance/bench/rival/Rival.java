// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival;

/**
 * One message in the format of another tool, with the code of that tool. It writes from the same value as the generated
 * codec does; payloads are handed over in the form that the tool takes them in, made beforehand.
 */
public interface Rival {

    /** {@return number of bytes written} */
    int write();

    /** {@return the sum of all fields of what was written last, as {@code MessageFields} adds them up} */
    long read();
}
