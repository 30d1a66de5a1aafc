package dev.spicewire.proto.dynamic;

/** What kind of value something is, in words. */
final class Kinds {

    private Kinds() {
    }

    static String of(Value value) {
        if (value instanceof IntValue) {
            return "a number";
        } else if (value instanceof BytesValue) {
            return "a string of bytes";
        } else if (value instanceof ListValue) {
            return "a list";
        }
        return value instanceof StructValue ? "an object" : "null";
    }
}
