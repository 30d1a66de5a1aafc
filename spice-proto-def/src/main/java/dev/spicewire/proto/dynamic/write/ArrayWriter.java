// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.Kinds;
import dev.spicewire.proto.dynamic.value.Lengths;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import java.util.List;

/** Writes an array into a part. The number of elements must be what the members say that it depends on. */
final class ArrayWriter {

    private final PartWriter writer;
    private final ArrayType array;
    private final Attributes attributes;
    private final ValueScope scope;

    /**
     * Prepares to write.
     *
     * @param writer     stands where the first element goes
     * @param array      type of the array
     * @param attributes attributes of the member
     * @param scope      the members that the length depends on
     */
    ArrayWriter(PartWriter writer, ArrayType array, Attributes attributes, ValueScope scope) {
        this.writer = writer;
        this.array = array;
        this.attributes = attributes;
        this.scope = scope;
    }

    static boolean isString(ArrayType array) {
        return array.length() instanceof ArrayLength.CString;
    }

    void write(Value value, Path path) {
        int start = writer.part().size();
        if (array.isBytes()) {
            bytes(value, path);
        } else {
            list(value, path);
        }
        if (array.length() instanceof ArrayLength.Bytes filled) {
            long size = scope.unsigned(filled.size());
            int written = writer.part().size() - start;
            if (written != size) {
                throw new Refusal(path, "has " + written + " bytes, " + filled.size() + " says "
                        + Long.toUnsignedString(size));
            }
        }
    }

    private void bytes(Value value, Path path) {
        if (!(value instanceof BytesValue bytes)) {
            throw new Refusal(path, "is " + Kinds.of(value) + ", must be a string of bytes");
        }
        checkCount(bytes.size(), path);
        writer.part().append(bytes.toArray());
        if (isString(array)) {
            if (bytes.hasZero()) {
                throw new Refusal(path, "has a 0, which would end the string");
            }
            writer.part().number(0, 1);
        }
    }

    private void list(Value value, Path path) {
        if (!(value instanceof ListValue list)) {
            throw new Refusal(path, "is " + Kinds.of(value) + ", must be a list");
        }
        List<Value> elements = list.elements();
        checkCount(elements.size(), path);
        for (int i = 0; i < elements.size(); i++) {
            writer.value(array.element(), attributes, scope, elements.get(i), path.element(i));
        }
    }

    private void checkCount(int found, Path path) {
        ArrayLength length = array.length();
        if (length instanceof ArrayLength.Remaining || length instanceof ArrayLength.Bytes || isString(array)) {
            return;
        }
        long count = Lengths.elements(length, scope);
        if (count != found) {
            throw new Refusal(path,
                    "has " + found + " elements, " + source(length) + " " + Long.toUnsignedString(count));
        }
    }

    private static String source(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return counted.member() + " says";
        } else if (length instanceof ArrayLength.Sum sum) {
            return String.join(" + ", sum.members()) + " is";
        } else if (length instanceof ArrayLength.ImageSize image) {
            return "an image of " + image.width() + " and " + image.rows() + " has";
        }
        return "it always has";
    }
}
