// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits what stands in the place of records where values are left out: a class of the same name, which has no instances
 * and holds the number of a message, its view and its writer.
 */
public final class HolderEmitter {

    private final EmitterContext context;

    /** Makes the emitter for a protocol. */
    public HolderEmitter(EmitterContext context) {
        this.context = context;
    }

    /**
     * {@return the class of a struct or message, to which view and writer can be added}
     *
     * @param container the struct or message
     * @param id        what makes it a message of a channel, if it is one
     */
    public TypeSpec.Builder holder(Container container, Optional<RecordEmitter.MessageId> id) {
        ClassName owner = context.owner(container);
        TypeSpec.Builder type = type(owner, "$L\n\n<p>$L$L\n", Docs.text(container.doc(),
                "The definition " + container.name() + "."), id.map(n -> n.description() + " ").orElse(""),
                Docs.size(container));
        id.ifPresent(n -> type.addField(n.constant()));
        type.addMethod(noInstances());
        if (EmitterContext.isWhole(container)) {
            new ReadMethods(owner, owner.nestedClass("View"), container.name()).addViewTo(type);
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                type.addType(new SwitchEmitter(context, container, choice).enumeration());
            }
        }
        return type;
    }

    /**
     * {@return the class of a channel's message whose body is a named message}
     *
     * @param message the message
     * @param owner   the class
     * @param id      what makes it a message of its channel
     */
    public TypeSpec entry(ChannelMessage message, ClassName owner, RecordEmitter.MessageId id) {
        TypeSpec.Builder type = type(owner, "$L\n\n<p>$L $L\n", Docs.text(message.doc(),
                "The message " + message.name() + "."), id.description(), Docs.size(message.body()))
                .addField(id.constant()).addMethod(noInstances());
        new ReadMethods(owner, context.owner(message.body()).nestedClass("View"), message.name()).addViewTo(type);
        return type.build();
    }

    private static TypeSpec.Builder type(ClassName owner, String javadoc, Object... texts) {
        return TypeSpec.classBuilder(owner).addAnnotation(RuntimeTypes.GENERATED).addJavadoc(javadoc, texts)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    private static MethodSpec noInstances() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }
}
