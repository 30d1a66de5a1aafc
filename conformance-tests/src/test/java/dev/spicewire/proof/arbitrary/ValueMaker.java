// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import dev.spicewire.proof.codec.SwitchVariable;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes values that a message can have: every case of every switch, pointers that are null with a count beside them,
 * empty arrays, numbers on the boundaries of their types. Arrays are as long as their counts say.
 */
public final class ValueMaker {

    private final Choices choices;
    private final Scalars scalars;
    private final int mostElements;
    private final EmptyTargets emptyTargets;
    private final long nullBytes;

    /** Elements whose size another member states: they are made before it. */
    private final Map<Field, ListValue> sized = new IdentityHashMap<>();

    /** What becomes of a pointer to an array of no elements. */
    private enum EmptyTargets {
        /** It is null, which is what the canonical layout makes of it. */
        NULL,
        /** It is null or not, which a body can tell apart. */
        KEPT
    }

    /**
     * Prepares to make values.
     *
     * @param choices      decides what is made
     * @param scalars      makes numbers that count nothing
     * @param mostElements length of the longest arrays
     * @param emptyTargets what becomes of pointers to nothing
     * @param nullBytes    bytes that an array can have at most, by its count, whose pointer is null: readers refuse
     *                     more than the whole body has
     */
    private ValueMaker(Choices choices, Scalars scalars, int mostElements, EmptyTargets emptyTargets, long nullBytes) {
        this.choices = choices;
        this.scalars = scalars;
        this.mostElements = mostElements;
        this.emptyTargets = emptyTargets;
        this.nullBytes = nullBytes;
    }

    /** {@return a value that comes back as it is when it is written in canonical layout} */
    public static StructValue canonical(Message message, Choices choices) {
        return new ValueMaker(choices, (field, type) -> Numbers.extreme(type, choices), 3, EmptyTargets.NULL,
                DefinedSizes.minimum(message)).container(message);
    }

    /** {@return any value} */
    public static StructValue any(Message message, Choices choices) {
        return new ValueMaker(choices, (field, type) -> Numbers.extreme(type, choices), 3, EmptyTargets.KEPT,
                DefinedSizes.minimum(message)).container(message);
    }

    /**
     * {@return a value in which only shapes vary: cases of switches, null or not, and 0 to 2 elements; readers may
     * refuse it}
     */
    public static StructValue small(Message message, Choices choices) {
        ControlFields controls = ControlFields.of(message);
        return new ValueMaker(choices, (field, type) -> Numbers.plain(controls, field, type, choices), 2,
                EmptyTargets.KEPT, Long.MAX_VALUE).container(message);
    }

    private StructValue container(Container container) {
        Map<String, Value> made = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Member member : container.members()) {
            if (member instanceof Field field) {
                field(container, field, counts).ifPresent(value -> made.put(field.name(), value));
            } else if (member instanceof Switch choice) {
                made.put(choice.name(), choice(container, choice, made, counts));
            }
        }
        return new StructValue(made);
    }

    private Value choice(Container container, Switch choice, Map<String, Value> made, Map<String, Long> counts) {
        Optional<SwitchCase> taken = SwitchVariable.taken(container, choice, new StructValue(made));
        if (taken.isEmpty()) {
            return NullValue.NULL;
        }
        Field field = taken.get().member();
        return new StructValue(field(container, field, counts).map(v -> Map.of(field.name(), v)).orElse(Map.of()));
    }

    /** {@return the value of a field, if it shows one; notes it in case it is a count} */
    private Optional<Value> field(Container container, Field field, Map<String, Long> counts) {
        if (field.attributes().has("zero")) {
            return Optional.empty();
        }
        Value value = field.attributes().has("virtual")
                ? IntValue.of(field.attributes().number("virtual"))
                : value(container, field, field.type(), counts);
        if (value instanceof IntValue number) {
            counts.put(field.name(), number.bits());
        }
        return Optional.of(value);
    }

    private Value value(Container container, Field field, Type type, Map<String, Long> counts) {
        Type resolved = type.resolved();
        if (resolved instanceof EnumType || resolved instanceof IntType) {
            List<Field> arrays = arraysOf(container, field);
            return arrays.isEmpty() ? scalars.make(field, resolved) : count(arrays, Numbers.greatest(resolved));
        } else if (resolved instanceof Struct struct) {
            return container(struct);
        } else if (resolved instanceof PointerType pointer) {
            return pointer(container, field, pointer, counts);
        }
        return resolved instanceof ArrayType array ? array(field, array, counts, 0) : NullValue.NULL;
    }

    private static List<Field> arraysOf(Container container, Field count) {
        return container.allFields().stream().filter(field -> {
            ArrayType array = ControlFields.array(field.type());
            return array != null && ControlFields.names(array.length()).contains(count.name());
        }).toList();
    }

    /** {@return a small count; 0 only where it is not of an array that must be there and can't be empty} */
    private Value count(List<Field> arrays, long greatest) {
        if (arrays.size() == 1 && fillsBytes(arrays.get(0))) {
            return IntValue.of(elementsToFill(arrays.get(0), greatest));
        }
        boolean needed = emptyTargets == EmptyTargets.NULL
                && arrays.stream().anyMatch(array -> array.attributes().has("nonnull"));
        long unit = arrays.stream().map(f -> ControlFields.array(f.type()))
                .mapToLong(a -> a.length() instanceof ArrayLength.Bytes
                        ? DefinedSizes.fixed(a.element()).orElseThrow() : 1)
                .max().orElseThrow();
        int most = (int) Math.min(mostElements, greatest / unit);
        return IntValue.of(unit * (needed && most > 0 ? 1 + choices.below(most) : choices.below(most + 1)));
    }

    private static boolean fillsBytes(Field field) {
        ArrayType array = ControlFields.array(field.type());
        return array.length() instanceof ArrayLength.Bytes && DefinedSizes.fixed(array.element()).isEmpty();
    }

    /** {@return the size of elements that are made now} */
    private int elementsToFill(Field field, long greatest) {
        Struct element = (Struct) ControlFields.array(field.type()).element().resolved();
        List<Value> elements = new ArrayList<>();
        int bytes = 0;
        for (int left = choices.below(mostElements + 1); left > 0; left--) {
            StructValue value = container(element);
            int size = BodyComposer.size(element, value);
            // An element without bytes would not be counted.
            if (size > 0 && bytes + size <= greatest) {
                elements.add(value);
                bytes += size;
            }
        }
        sized.put(field, new ListValue(elements));
        return bytes;
    }

    private Value pointer(Container container, Field field, PointerType pointer, Map<String, Long> counts) {
        ArrayType array = ControlFields.array(pointer);
        boolean isString = array != null && array.length() instanceof ArrayLength.CString;
        boolean nullable = !field.attributes().has("nonnull") && !isString && bytes(array, counts) <= nullBytes;
        boolean empty = array != null && elements(array, counts) == 0;
        if (nullable && (empty && emptyTargets == EmptyTargets.NULL || choices.below(2) == 0)) {
            return NullValue.NULL;
        }
        // What takes the rest of a body and is pointed to has a byte: the pointer must lead to one.
        int fewest = array != null && array.length() instanceof ArrayLength.Remaining ? 1 : 0;
        return array != null ? array(field, array, counts, fewest) : value(container, field, pointer.target(), counts);
    }

    private Value array(Field field, ArrayType array, Map<String, Long> counts, int fewest) {
        if (sized.containsKey(field)) {
            return sized.remove(field);
        }
        long size = elements(array, counts);
        if (size < 0) {
            size = (long) fewest + choices.below(mostElements + 1 - fewest);
        }
        if (array.isBytes()) {
            return bytes((int) size);
        }
        List<Value> elements = new ArrayList<>();
        Type element = array.element().resolved();
        for (long i = 0; i < size; i++) {
            elements.add(element instanceof Struct struct ? container(struct) : scalars.make(field, element));
        }
        return new ListValue(elements);
    }

    private static long bytes(ArrayType array, Map<String, Long> counts) {
        return array == null ? 0 : elements(array, counts) * DefinedSizes.minimum(array.element());
    }

    /** {@return the number of elements that the members made so far ask for, -1 if any will do} */
    private static long elements(ArrayType array, Map<String, Long> counts) {
        ArrayLength length = array.length();
        List<Long> asked = ControlFields.names(length).stream().map(name -> counts.getOrDefault(name, 0L)).toList();
        if (length instanceof ArrayLength.Constant constant) {
            return constant.count();
        } else if (length instanceof ArrayLength.Sum) {
            return asked.stream().mapToLong(Long::longValue).sum();
        } else if (length instanceof ArrayLength.ImageSize image) {
            return (image.bitsPerPixel() * asked.get(0) + 7) / 8 * asked.get(1);
        } else if (length instanceof ArrayLength.Bytes) {
            return asked.get(0) / DefinedSizes.fixed(array.element()).orElseThrow();
        }
        return length instanceof ArrayLength.Counted ? asked.get(0) : -1;
    }

    /** No byte is 0, which would end a string. */
    private static BytesValue bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (0x21 + i * 2);
        }
        return BytesValue.of(bytes);
    }
}
