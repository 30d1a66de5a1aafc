package dev.spicewire.proto.dynamic.value;

/** What kind of value something is, in words. */
public final class Kinds {

    private Kinds() {
    }

    /** {@return the kind with its article, such as {@code a number}} */
    public static String of(Value value) {
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
