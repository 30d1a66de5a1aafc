// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.syntax.SpiceProtoParser.ArraySizeContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.BodyContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ByteCountContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ChoiceCaseContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ChoiceContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.FieldContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ImageSizeContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.LabelContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.StructContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.TypeContext;
import dev.spicewire.proto.syntax.element.ArraySizeElement;
import dev.spicewire.proto.syntax.element.FieldElement;
import dev.spicewire.proto.syntax.element.MemberElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.StructElement;
import dev.spicewire.proto.syntax.element.SwitchElement;
import dev.spicewire.proto.syntax.element.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Turns what stands in the braces of structs and messages into elements. The parse tree holds no error. */
final class MemberBuilder {

    private final DocComments docs;

    MemberBuilder(DocComments docs) {
        this.docs = docs;
    }

    StructElement struct(StructContext context, String doc) {
        return new StructElement(BasicElements.name(context.name()), members(context.body()),
                BasicElements.attributes(context.attribute()), doc);
    }

    List<MemberElement> members(BodyContext body) {
        List<MemberElement> members = new ArrayList<>();
        for (ParseTree child : body.children) {
            if (child instanceof FieldContext field) {
                members.add(field(field, docs.before(field.getStart())));
            } else if (child instanceof ChoiceContext choice) {
                members.add(choice(choice));
            }
        }
        return members;
    }

    /** A struct that is defined in place shares the doc comment of its member: both begin at one token. */
    TypeElement type(TypeContext context) {
        return context.struct() == null ? new TypeElement.Named(BasicElements.name(context.typeName()))
                : struct(context.struct(), docs.before(context.getStart()));
    }

    private FieldElement field(FieldContext context, String doc) {
        return new FieldElement(type(context.type()), context.STAR() != null, BasicElements.name(context.name()),
                Optional.ofNullable(context.arraySize()).map(MemberBuilder::arraySize),
                BasicElements.attributes(context.attribute()), doc);
    }

    private SwitchElement choice(ChoiceContext context) {
        List<Name> names = context.name().stream().map(BasicElements::name).toList();
        int last = names.size() - 1;
        return new SwitchElement(names.subList(0, last),
                context.choiceBody().choiceCase().stream().map(this::choiceCase).toList(), names.get(last),
                BasicElements.attributes(context.attribute()), docs.before(context.getStart()));
    }

    /** The doc comment of a case stands before its first label or before its field. */
    private SwitchElement.Case choiceCase(ChoiceCaseContext context) {
        String before = docs.before(context.getStart());
        String inside = docs.before(context.field().getStart());
        return new SwitchElement.Case(context.label().stream().map(MemberBuilder::label).toList(),
                field(context.field(), inside.isEmpty() ? before : inside));
    }

    private static SwitchElement.Label label(LabelContext context) {
        return context.valueName() == null
                ? new SwitchElement.Label.Default(Tokens.location(context.getStart()))
                : new SwitchElement.Label.Value(BasicElements.name(context.valueName()), context.EXCLAMATION() != null);
    }

    private static ArraySizeElement arraySize(ArraySizeContext context) {
        if (context.integer() != null) {
            return new ArraySizeElement.Constant(BasicElements.integer(context.integer()));
        } else if (context.memberSum() != null) {
            return new ArraySizeElement.Members(context.memberSum().name().stream().map(BasicElements::name).toList());
        } else if (context.imageSize() != null) {
            return imageSize(context.imageSize());
        } else if (context.byteCount() != null) {
            return byteCount(context.byteCount());
        } else if (context.cString() != null) {
            return new ArraySizeElement.CString(Tokens.location(context.cString().getStart()));
        }
        return new ArraySizeElement.Remaining(Tokens.span(context.getStart(), context.getStop()));
    }

    private static ArraySizeElement imageSize(ImageSizeContext context) {
        return new ArraySizeElement.ImageSize(BasicElements.integer(context.integer()),
                BasicElements.name(context.name(0)),
                BasicElements.name(context.name(1)), Tokens.location(context.getStart()));
    }

    private static ArraySizeElement byteCount(ByteCountContext context) {
        Token word = context.getStart();
        return new ArraySizeElement.Bytes(BasicElements.name(context.name(0)),
                Optional.ofNullable(context.name(1)).map(BasicElements::name), Tokens.location(word));
    }
}
