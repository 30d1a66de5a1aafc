package dev.spicewire.proto.dynamic;

/**
 * What a fault names.
 *
 * @param path   the member
 * @param offset where it is in the body
 */
record Place(Path path, int offset) {

    MalformedBody fault(String reason) {
        return new MalformedBody(path, offset, reason);
    }

    /** Something takes more bytes than are left. */
    MalformedBody needs(long bytes, long left) {
        String number = bytes < 0 ? "more than 2^63" : Long.toString(bytes);
        return fault("needs " + number + " bytes, " + left + " are left");
    }
}
