// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

/** Where the counts, sizes and dimensions of a container's arrays are looked up. */
public interface LengthScope {

    /** {@return the unsigned value of an integer member, 0 where it stands in a case that is not taken} */
    long unsigned(String member);
}
