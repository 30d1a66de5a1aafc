// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.names.EnumNames;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.names.NestedTypes;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.names.TypeNames;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Demands;
import dev.spicewire.proto.layout.Offsets;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What emitters share about one protocol: names, positions, and which containers reach pointers or open arrays. */
public final class EmitterContext {

    private final TypeNames names;
    private final Nullness nullness;
    private final Set<Part> leftOut;
    private final boolean demands;
    private final Map<Container, MemberNames> members = new IdentityHashMap<>();
    private final Map<Container, NestedTypes> nested = new IdentityHashMap<>();
    private final Map<EnumType, EnumNames> constants = new IdentityHashMap<>();
    private final Map<Container, Counts> counts = new IdentityHashMap<>();
    private final Map<Container, Offsets> offsets = new IdentityHashMap<>();
    private final Map<Container, Boolean> pointers = new IdentityHashMap<>();
    private final Map<Container, Long> numbers = new IdentityHashMap<>();
    private final Map<Container, Boolean> demanding = new IdentityHashMap<>();
    private final Map<Container, Boolean> openEnds = new IdentityHashMap<>();
    private final Set<Container> walked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Container> pointedTo = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Container> filling = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Notes what one protocol needs.
     *
     * @param protocol    a resolved protocol
     * @param basePackage package of the generated types
     * @param nullness    how they say what may be {@code null}
     * @param leftOut     what they are not to have
     */
    public EmitterContext(Protocol protocol, String basePackage, Nullness nullness, Set<Part> leftOut) {
        this.nullness = nullness;
        this.leftOut = leftOut;
        this.names = new TypeNames(protocol, basePackage);
        List<Container> containers = Stream.of(protocol.structs().stream(), protocol.messages().stream(),
                        protocol.channels().stream().flatMap(c -> TypeNames.declared(c).stream()).map(m -> m.body()))
                .<Container>flatMap(stream -> stream).toList();
        this.demands = containers.stream().anyMatch(Demands::areIn);
        containers.stream()
                .flatMap(container -> container.allFields().stream())
                .map(field -> Shape.of(field.type()))
                .forEach(shape -> {
                    if (shape instanceof Shape.Pointer pointer && pointer.part() instanceof Shape.Inline inline) {
                        pointedTo.add(inline.struct());
                    }
                    if (shape instanceof Shape.Structs structs && structs.isFilling()) {
                        filling.add(structs.element());
                    }
                    if (shape instanceof Shape.Structs structs && !DefinedSizes.isConstant(structs.element())) {
                        walked.add(structs.element());
                    }
                });
    }

    /** {@return whether a container, or what it leads to, has a switch that demands bytes where no case is taken} */
    public boolean meetsDemands(Container container) {
        return demands && demanding.computeIfAbsent(container, Demands::areMet);
    }

    /** {@return whether generated code has a part, which a user can leave out} */
    public boolean has(Part part) {
        return !leftOut.contains(part);
    }

    /** {@return a type of what may be {@code null}} */
    public TypeName nullable(TypeName type) {
        return nullness.nullable(type);
    }

    /** {@return the type of the array behind a buffer, which not every buffer has} */
    public TypeName heap() {
        return nullable(ArrayTypeName.of(TypeName.BYTE));
    }

    /** {@return the type of what takes a fault down, which there is when one has been found} */
    public TypeName fault() {
        return nullable(RuntimeTypes.FAULT);
    }

    /** {@return the names of the generated types} */
    public TypeNames names() {
        return names;
    }

    /** {@return whether a container can be all of a body; a struct is always a part of something} */
    public static boolean isWhole(Container container) {
        return container instanceof Message;
    }

    /** {@return the record of a container} */
    public ClassName owner(Container container) {
        return names.definition(container);
    }

    /** {@return the names of a container's members} */
    public MemberNames members(Container container) {
        return members.computeIfAbsent(container, MemberNames::new);
    }

    /** {@return the names of the types of a container's switch} */
    public SwitchNames names(Container container, Switch choice) {
        return nested(container).of(choice);
    }

    /** {@return the class of the cursor over elements} */
    public ClassName cursor(Container element) {
        return owner(element).nestedClass(nested(element).cursor());
    }

    private NestedTypes nested(Container container) {
        return nested.computeIfAbsent(container, c -> new NestedTypes(c, owner(c), names));
    }

    /** {@return the names of the constants of an enum or flags} */
    public EnumNames constants(EnumType type) {
        return constants.computeIfAbsent(type, EnumNames::new);
    }

    /** {@return which members of a container are counts} */
    public Counts counts(Container container) {
        return counts.computeIfAbsent(container, Counts::new);
    }

    /** {@return where the members of a container stand} */
    public Offsets offsets(Container container) {
        return offsets.computeIfAbsent(container, Offsets::new);
    }

    /** {@return whether a container has pointers in its main part, so that it needs the body's start} */
    public boolean hasPointers(Container container) {
        Boolean known = pointers.get(container);
        if (known == null) {
            known = container.allFields().stream().anyMatch(this::hasPointers);
            pointers.put(container, known);
        }
        return known;
    }

    /** {@return of how many fields without fields a struct consists} */
    public long numbers(Struct struct) {
        Long known = numbers.get(struct);
        if (known == null) {
            known = struct.allFields().stream()
                    .mapToLong(f -> f.type().resolved() instanceof Struct inner ? numbers(inner) : 1).sum();
            numbers.put(struct, known);
        }
        return known;
    }

    /** {@return whether the view of a container needs to know where the message ends} */
    public boolean needsLimit(Container container) {
        Boolean known = openEnds.get(container);
        if (known == null) {
            known = container.allFields().stream().anyMatch(f -> needsLimit(Shape.of(f.type())));
            openEnds.put(container, known);
        }
        return known;
    }

    /** {@return whether a container is the element of an array, and of a size that depends on its data} */
    public boolean isWalked(Container container) {
        return walked.contains(container);
    }

    /** {@return whether a pointer leads to a container} */
    public boolean isPointedTo(Container container) {
        return pointedTo.contains(container);
    }

    /** {@return whether a container is the element of an array that has a size in bytes, so that it must be counted} */
    public boolean fillsBytes(Container container) {
        return filling.contains(container);
    }

    /** {@return the class of a struct's view} */
    public ClassName view(Struct struct) {
        return names.definition(struct).nestedClass("View");
    }

    /** {@return the class of a struct's writer} */
    public ClassName writer(Struct struct) {
        return names.definition(struct).nestedClass("Writer");
    }

    /**
     * {@return code that makes a view of a validated container}
     *
     * @param view      class of the view
     * @param container what it shows
     * @param at        code for the index of its first byte
     */
    public CodeBlock newView(ClassName view, Container container, CodeBlock at) {
        return CodeBlock.of("new $T($L)", view, arguments(container, at));
    }

    /**
     * {@return code that makes a cursor over validated elements}
     *
     * @param cursor  class of the cursor
     * @param element what it shows
     * @param at      code for the index of the first element
     * @param count   code for how many there are
     */
    public CodeBlock newCursor(ClassName cursor, Container element, CodeBlock at, CodeBlock count) {
        return CodeBlock.of("new $T($L, $L)", cursor, arguments(element, at), count);
    }

    private CodeBlock arguments(Container container, CodeBlock at) {
        CodeBlock.Builder code = CodeBlock.builder().add("heap, in");
        if (hasPointers(container)) {
            code.add(", base");
        }
        code.add(", $L", at);
        if (needsLimit(container)) {
            code.add(", limit");
        }
        return code.build();
    }

    /** {@return whether a field is a pointer, or has one inside that needs the body's start} */
    public boolean hasPointers(Field field) {
        return any(Shape.of(field.type()), this::hasPointers) || Shape.of(field.type()) instanceof Shape.Pointer;
    }

    private boolean needsLimit(Shape shape) {
        Shape inner = shape instanceof Shape.Pointer pointer ? pointer.part() : shape;
        boolean open = inner instanceof Shape.Bytes bytes && isOpen(bytes.length())
                || inner instanceof Shape.Numbers numbers && isOpen(numbers.length())
                || inner instanceof Shape.Structs structs && isOpen(structs.length());
        return open || any(inner, this::needsLimit);
    }

    private static boolean any(Shape shape, Predicate<Container> test) {
        return shape instanceof Shape.Inline inline && test.test(inline.struct())
                || shape instanceof Shape.Structs structs && test.test(structs.element());
    }

    private static boolean isOpen(ArrayLength length) {
        return length instanceof ArrayLength.Remaining
                || length instanceof ArrayLength.CString;
    }
}
