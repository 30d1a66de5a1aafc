// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** A number of elements or bytes, unsigned, that may depend on the numbers of a frame. */
@FunctionalInterface
interface Count {

    long of(Walk walk, int frame);
}
