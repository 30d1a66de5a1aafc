// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.Payloads;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.Modifier;

/** Emits the record of a struct or message: the immutable value, with the types of its switches inside. */
public final class RecordEmitter {

    private final EmitterContext context;
    private final Container container;
    private final ClassName owner;
    private final List<Component> components;
    private final MemberNames names;
    private final ValueLocals locals;

    /** Makes the emitter for a struct or message. */
    public RecordEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.container = container;
        this.owner = context.owner(container);
        this.components = Component.of(context, container);
        this.names = context.members(container);
        this.locals = ValueLocals.in(names.besideComponents());
    }

    /**
     * {@return the record, to which view and writer can be added}
     *
     * @param id     what makes it a message of a channel, if it is one
     */
    public TypeSpec.Builder emit(Optional<MessageId> id) {
        boolean large = LargeValue.isNeeded(components);
        TypeSpec.Builder type = large ? TypeSpec.classBuilder(owner).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                : TypeSpec.recordBuilder(owner).addModifiers(Modifier.PUBLIC);
        type.addAnnotation(RuntimeTypes.GENERATED);
        javadoc(type, id, large);
        id.ifPresent(n -> n.addTo(type));
        type.addSuperinterface(RuntimeTypes.ENCODABLE);
        CodeBlock checks = new ConstructorChecks(context, container, locals).emit();
        if (large) {
            new LargeValue(context, container, components).addTo(type, checks);
        } else {
            constructors(type, checks);
        }
        if (EmitterContext.isWhole(container)) {
            new ReadMethods(owner, owner.nestedClass("View"), container.name())
                    .addTo(type, CodeBlock.of("return view(body, strictness).toValue();\n"));
        }
        if (id.isPresent() && Payloads.areIn(container)) {
            type.addMethod(copyPayloads(owner));
        }
        accessors(type);
        type.addMethod(wireSize());
        type.addMethod(encode());
        if (!large) {
            shown(context, owner, components).addTo(type);
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                new SwitchEmitter(context, container, choice).emit().forEach(type::addType);
            }
        }
        return type;
    }

    /** {@return the method of a message that gives it bytes of its own} */
    static MethodSpec copyPayloads(ClassName owner) {
        return MethodSpec.methodBuilder("copyPayloads")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addStatement("return read($T.written(this))", RuntimeTypes.VALUES)
                .build();
    }

    static ValueTextEmitter shown(EmitterContext context, ClassName owner, List<Component> components) {
        ValueTextEmitter shown = new ValueTextEmitter(context, owner);
        components.forEach(c -> shown.add(c.member(), c.accessor(), c.name()));
        return shown;
    }

    private void constructors(TypeSpec.Builder type, CodeBlock checks) {
        MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
        components.forEach(c -> canonical.addParameter(ParameterSpec.builder(c.type(), c.name()).build()));
        type.recordConstructor(canonical.build());
        if (!checks.isEmpty()) {
            MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                    .addJavadoc("Refuses values that can't be written.\n\n")
                    .addModifiers(Modifier.PUBLIC).addCode(checks);
            components.forEach(c -> compact.addJavadoc("$L", Docs.parameter(c.name(), c.member())));
            type.addMethod(compact.addJavadoc(
                    "@throws IllegalArgumentException if a number is out of range or members contradict one another\n")
                    .build());
        }
        new ConvenienceConstructor(context, container, components).emit().ifPresent(type::addMethod);
    }

    private void javadoc(TypeSpec.Builder type, Optional<MessageId> id, boolean large) {
        type.addJavadoc("$L\n\n", Docs.text(container.doc(), "The definition " + container.name() + "."));
        type.addJavadoc("<p>$L$L\n", id.map(n -> n.description() + " ").orElse(""), Docs.size(container));
        if (large) {
            type.addJavadoc("<p>It has too many members for a record, so there is a builder.\n");
            return;
        }
        if (!components.isEmpty()) {
            type.addJavadoc("\n");
        }
        for (Component component : components) {
            type.addJavadoc("$L", Docs.parameter(component.name(), component.member()));
        }
    }

    private void accessors(TypeSpec.Builder type) {
        for (Component component : components) {
            if (component.member() instanceof Field field) {
                accessor(type, component, field);
            }
        }
    }

    private void accessor(TypeSpec.Builder type, Component component, Field field) {
        Shape shape = Shape.of(field.type());
        EnumAccessor.of(context, field, component.accessor(), component.name()).ifPresent(type::addMethod);
        if (shape instanceof Shape.FlagSet flags) {
            FlagQueries.emit(type, context, names.of(field), flags);
        } else if (FieldTraits.isPayload(field)) {
            type.addMethod(payload(component, field, !LargeValue.isNeeded(components)));
        }
        if (FieldTraits.isText(field)) {
            type.addMethod(MethodSpec.methodBuilder(names.of(field).of(Addition.TEXT))
                    .addJavadoc("{@return {@code $L} decoded from UTF-8, without what follows a 0 byte}\n",
                            field.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(FieldTraits.isNullable(field) ? context.nullable(ClassName.get(String.class))
                            : ClassName.get(String.class))
                    .addStatement("return $T.text($L)", RuntimeTypes.VALUES, component.name())
                    .build());
        }
    }

    /**
     * {@return the accessor of a payload}
     *
     * @param overrides whether a record would have one anyway
     */
    static MethodSpec payload(Component component, Field field, boolean overrides) {
        boolean nullable = FieldTraits.isNullable(field);
        MethodSpec.Builder method = MethodSpec.methodBuilder(component.name())
                .addJavadoc("{@return the bytes of {@code $L}, read-only, with a position of their own$L}\n",
                        field.name(),
                        nullable ? "; {@code null} where the pointer is null" : "")
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type());
        if (overrides) {
            method.addAnnotation(Override.class);
        }
        return nullable
                ? method.addStatement("return $L == null ? null : $L.duplicate()", component.name(), component.name())
                        .build()
                : method.addStatement("return $L.duplicate()", component.name()).build();
    }

    private MethodSpec wireSize() {
        SizeSum sum = new SizeSum(context, locals);
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                add(choice, sum);
            } else if (context.counts(container).isDerived(member)) {
                sum.add(DefinedSizes.fixed(member).orElseThrow());
            } else {
                sum.add((Field) member, names.of(member).component());
            }
        }
        return sum.method();
    }

    /** Adds what a switch takes; a padded one always has the size of its largest case, and parts of its own. */
    private void add(Switch choice, SizeSum sum) {
        String name = names.of(choice).plain();
        OptionalLong padded = Switches.padded(choice);
        padded.ifPresent(sum::add);
        sum.add(padded.isEmpty() ? CodeBlock.of("$L.wireSize()", name)
                : CodeBlock.of("$L.wireSize() - $L.mainSize()", name, name));
    }

    private CodeBlock encodeChoice(Switch choice) {
        String name = names.of(choice).plain();
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.encode($L)", name, locals.out());
        Switches.padded(choice).ifPresent(bytes ->
                code.addStatement("$L.zeros($L - $L.mainSize())", locals.out(), bytes, name));
        return code.build();
    }

    private MethodSpec encode() {
        FieldCode fields = new FieldCode(context, locals);
        RunEmitter runs = new RunEmitter(locals);
        for (Member member : container.members()) {
            if (member instanceof Field field) {
                Optional<Field> array = context.counts(container).derivedFrom(field);
                if (array.isPresent()) {
                    runs.number(NumberCode.of(Shape.of(field.type())).bits(),
                            FieldCode.elements(array.get(), names.of(array.get()).component()));
                } else {
                    fields.encode(field, names.of(field).component(), runs);
                }
            } else {
                runs.other(encodeChoice((Switch) member));
            }
        }
        return fields.encode(runs.end());
    }

    /**
     * What makes a record a message of a channel.
     *
     * @param id               its id
     * @param direction        who sends it
     * @param channelInterface the sealed interface of the channel's messages
     * @param description      its id and channel in words
     */
    public record MessageId(long id, Direction direction, ClassName channelInterface, String description) {

        void addTo(TypeSpec.Builder type) {
            type.addSuperinterface(channelInterface);
            type.addField(constant());
            type.addMethod(MethodSpec.methodBuilder("messageId")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.INT)
                    .addStatement("return ID")
                    .build());
        }

        FieldSpec constant() {
            return FieldSpec.builder(TypeName.INT, "ID", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The message number.\n").initializer("$L", id).build();
        }
    }
}
