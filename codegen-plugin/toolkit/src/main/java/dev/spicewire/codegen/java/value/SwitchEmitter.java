// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.Namespace;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Demands;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the types of a switch: an enum of its cases, and a sealed interface with one record a case. */
final class SwitchEmitter {

    private final EmitterContext context;
    private final Container container;
    private final Switch choice;
    private final SwitchNames names;
    private final ClassName value;
    private final ClassName cases;
    private final Shape.Number variable;
    private final boolean padded;

    SwitchEmitter(EmitterContext context, Container container, Switch choice) {
        this.context = context;
        this.container = container;
        this.choice = choice;
        this.names = context.names(container, choice);
        this.value = names.value();
        this.cases = names.cases();
        this.padded = Switches.padded(choice).isPresent();
        this.variable = new ControlCode(context).number(container, choice.variable());
    }

    List<TypeSpec> emit() {
        return List.of(enumeration(), sealedInterface());
    }

    /** {@return the enum of its cases, which views need as well} */
    TypeSpec enumeration() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(cases).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("The cases of {@code $L}.\n", choice.name())
                .addModifiers(Modifier.PUBLIC);
        for (SwitchCase oneCase : choice.cases()) {
            type.addEnumConstant(names.constant(oneCase), TypeSpec.anonymousClassBuilder("$S",
                            choice.name() + "." + oneCase.member().name())
                    .addJavadoc("{@code $L} is there.\n", oneCase.member().name()).build());
        }
        if (Switches.canBeAbsent(choice)) {
            type.addEnumConstant(names.absentConstant(), TypeSpec.anonymousClassBuilder("$S", choice.name())
                    .addJavadoc("No case matches: there are no bytes.\n").build());
        }
        type.addField(String.class, "path", Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder().addParameter(String.class, "path")
                        .addStatement("this.path = path").build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("{@return the case that is there for a value of {@code $L}}\n\n@param variable the value\n",
                        String.join(".", choice.variable()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(cases)
                .addParameter(NumberCode.type(variable), "variable")
                .addCode(new CaseConditions(context, container, choice).select(CodeBlock.of("variable")))
                .build());
        type.addMethod(MethodSpec.methodBuilder("isNot")
                .returns(IllegalStateException.class)
                .addParameter(cases, "expected")
                .addStatement("return new $T($S + this + $S + expected)", IllegalStateException.class,
                        container.name() + "." + choice.name() + " is ", ", not ")
                .build());
        return type.build();
    }

    private TypeSpec sealedInterface() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(value).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("$L\n\n<p>What {@code $L} selects.\n",
                        Docs.text(choice.doc(), "One of the cases of " + choice.name() + "."),
                        String.join(".", choice.variable()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(RuntimeTypes.ENCODABLE);
        type.addMethod(MethodSpec.methodBuilder("which")
                .addJavadoc("{@return which case this is}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(cases)
                .build());
        if (padded) {
            type.addMethod(MethodSpec.methodBuilder("mainSize")
                    .addJavadoc("{@return bytes of the case itself, without padding and pointed-to parts}\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(TypeName.INT)
                    .build());
        }
        for (SwitchCase oneCase : choice.cases()) {
            type.addType(oneCase(oneCase));
        }
        if (Switches.canBeAbsent(choice)) {
            type.addType(absent());
        }
        return type.build();
    }

    private TypeSpec oneCase(SwitchCase oneCase) {
        Field field = oneCase.member();
        TypeSpec.Builder type = TypeSpec.recordBuilder(names.record(oneCase)).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("$L\n", Docs.text(field.doc(), "The case with " + field.name() + "."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(value);
        CaseComponent component = CaseComponent.of(oneCase);
        String name = component.name();
        FieldCode fields = new FieldCode(context, ValueLocals.in(component.beside()));
        MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
        SizeSum size = new SizeSum(context, ValueLocals.in(component.beside()));
        size.add(field, name);
        if (FieldTraits.isHeld(field)) {
            type.addJavadoc("\n$L", Docs.parameter(name, field));
            canonical.addParameter(fields.type(field), name);
            CodeBlock check = fields.check(field, name, container.name() + "." + choice.name() + "." + field.name());
            if (!check.isEmpty()) {
                type.addMethod(MethodSpec.compactConstructorBuilder()
                        .addJavadoc("Refuses what can't be written.\n\n$L", Docs.parameter(name, field))
                        .addModifiers(Modifier.PUBLIC).addCode(check).build());
            }
            EnumAccessor.of(context, field, component.plain(), name).ifPresent(type::addMethod);
            if (FieldTraits.isPayload(field)) {
                type.addMethod(RecordEmitter.payload(
                        new Component(field, name, name, fields.type(field)), field, true));
            }
        }
        if (padded) {
            type.addMethod(mainSize(Demands.areInside(field) ? CodeBlock.of("$T.mainSize(this)", RuntimeTypes.ENCODER)
                    : CodeBlock.of("$L", DefinedSizes.fixed(field).orElseThrow())));
        }
        type.recordConstructor(canonical.build())
                .addMethod(which(names.constant(oneCase)))
                .addMethod(size.method())
                .addMethod(fields.encode(fields.encode(field, name)));
        if (FieldTraits.isHeld(field)) {
            new ValueTextEmitter(context, names.record(oneCase)).add(field, component.plain(), name).addTo(type);
        }
        return type.build();
    }

    private TypeSpec absent() {
        FieldCode fields = new FieldCode(context, ValueLocals.in(Namespace.without(List.of())));
        TypeSpec.Builder type = TypeSpec.recordBuilder(names.absentRecord()).addAnnotation(RuntimeTypes.GENERATED);
        if (padded) {
            type.addMethod(mainSize(CodeBlock.of("0")));
        }
        return type
                .addJavadoc("No case matches: no bytes.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(value)
                .addMethod(which(names.absentConstant()))
                .addMethod(new SizeSum(context, ValueLocals.in(Namespace.without(List.of()))).method())
                .addMethod(fields.encode(CodeBlock.of("")))
                .build();
    }

    private static MethodSpec mainSize(CodeBlock bytes) {
        return MethodSpec.methodBuilder("mainSize").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT).addStatement("return $L", bytes).build();
    }

    private MethodSpec which(String constant) {
        return MethodSpec.methodBuilder("which")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(cases)
                .addStatement("return $T.$L", cases, constant)
                .build();
    }
}
