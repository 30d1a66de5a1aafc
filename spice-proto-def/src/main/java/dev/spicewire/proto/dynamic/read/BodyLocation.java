// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Path;

/**
 * What a fault names.
 *
 * @param path   the member
 * @param offset where it is in the body
 */
record BodyLocation(Path path, int offset) {

    MalformedBody fault(String reason) {
        return new MalformedBody(path, offset, reason);
    }

    /** Something takes more bytes than are left. */
    MalformedBody needs(long bytes, long left) {
        String size = bytes < 0 || bytes == Long.MAX_VALUE ? "2^63 - 1 bytes or more" : bytes + " bytes";
        return fault("needs " + size + ", " + left + " are left");
    }
}
