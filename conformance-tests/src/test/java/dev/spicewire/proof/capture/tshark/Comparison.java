// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.runtime.framing.DataHeader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares a field of tshark's with a member of ours, by value and by place. Our place is found by experiment: when a
 * bit of the bytes that tshark read is changed, the same bit of our value must change, and nothing else of it.
 */
final class Comparison {

    private static final HexFormat HEX = HexFormat.of();

    private final TsharkField field;
    private final Reading reading;
    private final FieldPath path;
    private final int offset;

    Comparison(TsharkField field, Reading reading, FieldPath path) {
        this.field = field;
        this.reading = reading;
        this.path = path;
        this.offset = field.offset() - reading.message().headerFormat().bytes();
    }

    /** Our member is the whole field. */
    Verdict whole() {
        Value value = reading.value(path).orElse(null);
        if (value instanceof BytesValue bytes) {
            return bytes(bytes);
        }
        if (!(value instanceof IntValue number)) {
            return missing();
        }
        boolean same = number.equals(shownNumber())
                && (!field.hasHex() || field.hex().equals(HEX.formatHex(Arrays.copyOf(wire(number), field.size()))));
        return same ? placed(number, 0, bits()) : differs(number);
    }

    /** Our member is a number at the beginning of the field. */
    Verdict start() {
        if (!(reading.value(path).orElse(null) instanceof IntValue number)) {
            return missing();
        }
        return number.equals(shownNumber()) ? placed(number, 0, Byte.SIZE) : differs(number);
    }

    /** The field is a bit of our member. */
    Verdict bit(int bit) {
        if (!(reading.value(path).orElse(null) instanceof IntValue number)) {
            return missing();
        }
        return IntValue.of(number.bits() >>> bit & 1).equals(shownNumber())
                ? placed(number, bit, bit + 1)
                : differs(number);
    }

    /** The field is some of our member's bytes. */
    Verdict part() {
        if (!(reading.value(path).orElse(null) instanceof BytesValue payload)) {
            return missing();
        }
        byte[] ours = payload.toArray();
        byte[] changed = reading.valueWithBitChanged(path, offset * Byte.SIZE).map(Comparison::wire).orElse(ours);
        int from = Arrays.mismatch(ours, changed);
        if (from < 0) {
            return Verdict.differs("no part of " + path);
        }
        if (from + field.size() > ours.length) {
            return Verdict.differs("goes " + (from + field.size() - ours.length) + " bytes beyond " + path);
        }
        return field.hasHex() && !HEX.formatHex(ours, from, from + field.size()).equals(field.hex())
                ? Verdict.differs(path + " has " + HEX.formatHex(ours, from, from + field.size()))
                : Verdict.SAME_VALUE_AND_PLACE;
    }

    /** The field is the word of a pointer: our member must be null if it is 0, and become null if it is made 0. */
    Verdict pointer() {
        Value target = reading.value(path).orElse(null);
        if (target == null) {
            return missing();
        }
        boolean isNull = target == NullValue.NULL;
        if (isNull != shownNumber().equals(IntValue.of(0))) {
            return differs(target);
        }
        Optional<Value> cleared = isNull ? Optional.empty() : reading.valueWithout(path, offset, field.size());
        if (cleared.isEmpty()) {
            return Verdict.SAME_VALUE;
        }
        return cleared.get() == NullValue.NULL
                ? Verdict.SAME_VALUE_AND_PLACE
                : Verdict.differs(path + " has its pointer elsewhere than at byte " + offset);
    }

    /** The field is a member of the data header. */
    Verdict header() {
        DataHeader header = reading.message().header();
        IntValue ours = IntValue.ofUnsigned(switch (path.text()) {
            case "serial" -> header.serial();
            case "type" -> header.type();
            case "size" -> header.size();
            case "sub_list" -> header.subList();
            default -> throw new IllegalArgumentException("a data header has no " + path);
        });
        return ours.equals(shownNumber()) ? Verdict.SAME_VALUE : differs(ours);
    }

    private Verdict bytes(BytesValue value) {
        byte[] ours = value.toArray();
        if (ours.length != field.size()) {
            return Verdict.differs(path + " has " + ours.length + " bytes, not " + field.size());
        }
        boolean same = field.hasHex() ? field.hex().equals(value.toString()) : field.shows(ours);
        return same ? placed(value, 0, bits()) : differs(value);
    }

    /** Changes the lowest and the highest bit of a range that leave the message well-formed. */
    private Verdict placed(Value value, int fromBit, int toBit) {
        int[] ascending = IntStream.range(fromBit, toBit).toArray();
        int[] descending = IntStream.range(fromBit, toBit).map(i -> toBit - 1 - i + fromBit).toArray();
        boolean placed = false;
        for (int[] bits : new int[][] {ascending, descending}) {
            Optional<String> found = firstChange(value, bits);
            if (found.isPresent() && !found.get().isEmpty()) {
                return Verdict.differs(found.get());
            }
            placed |= found.isPresent();
        }
        return placed ? Verdict.SAME_VALUE_AND_PLACE : Verdict.SAME_VALUE;
    }

    /** {@return what the first change did that leaves the message well-formed, empty if what it should} */
    private Optional<String> firstChange(Value value, int... bits) {
        for (int bit : bits) {
            Optional<Value> changed = reading.valueWithBitChanged(path, offset * Byte.SIZE + bit);
            if (changed.isPresent()) {
                byte[] expected = wire(value);
                expected[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                int width = Math.min(field.size(), expected.length);
                boolean same = Arrays.equals(Arrays.copyOf(wire(changed.get()), width), Arrays.copyOf(expected, width));
                return Optional.of(same ? ""
                        : path + " is not at byte " + offset + ": bit " + bit + " makes it " + changed.get());
            }
        }
        return Optional.empty();
    }

    private int bits() {
        return field.size() * Byte.SIZE;
    }

    private IntValue shownNumber() {
        String text = field.show();
        if (text.startsWith("0x")) {
            return IntValue.ofUnsigned(Long.parseUnsignedLong(text.substring(2), 16));
        }
        return text.startsWith("-") ? IntValue.of(Long.parseLong(text))
                : IntValue.ofUnsigned(Long.parseUnsignedLong(text));
    }

    private Verdict missing() {
        return Verdict.differs("we have no " + path);
    }

    private Verdict differs(Value value) {
        return Verdict.differs(path + " is " + value);
    }

    /** {@return a number's 64 bits as bytes, little endian; or bytes} */
    private static byte[] wire(Value value) {
        if (value instanceof BytesValue bytes) {
            return bytes.toArray();
        }
        long bits = ((IntValue) value).bits();
        byte[] wire = new byte[Long.BYTES];
        for (int i = 0; i < wire.length; i++) {
            wire[i] = (byte) (bits >>> i * Byte.SIZE);
        }
        return wire;
    }
}
