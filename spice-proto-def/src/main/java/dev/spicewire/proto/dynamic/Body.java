package dev.spicewire.proto.dynamic;

/**
 * The bytes of a message, which nobody changes while they are read.
 *
 * @param bytes all of them
 */
record Body(byte[] bytes) {

    int length() {
        return bytes.length;
    }

    /** {@return a little-endian number of 1 to 8 bytes, unsigned} */
    long number(int offset, int size) {
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << Byte.SIZE | bytes[offset + i] & 0xff;
        }
        return number;
    }
}
