// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * Bytes that may be anything.
 *
 * @param bytes how many
 */
record Skip(long bytes) implements Step {

    @Override
    public boolean pass(Walk walk, int frame) {
        return walk.skip(bytes);
    }
}
