// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.syntax.element.AttributeElement;
import dev.spicewire.proto.syntax.element.IntegerElement;
import dev.spicewire.proto.syntax.element.Name;
import java.math.BigInteger;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The basic elements: names, numbers and attributes. */
final class BasicElements {

    private BasicElements() {
    }

    /** {@return the name that a rule of one token stands for} */
    static Name name(ParserRuleContext context) {
        return new Name(context.getText(), Tokens.location(context.getStart()));
    }

    static IntegerElement integer(SpiceProtoParser.IntegerContext context) {
        TerminalNode hexadecimal = context.HEXADECIMAL();
        BigInteger digits = hexadecimal == null ? new BigInteger(context.DECIMAL().getText())
                : new BigInteger(hexadecimal.getText().substring(2), 16);
        return new IntegerElement(context.MINUS() == null ? digits : digits.negate(), hexadecimal != null,
                Tokens.span(context.getStart(), context.getStop()));
    }

    static List<AttributeElement> attributes(List<SpiceProtoParser.AttributeContext> contexts) {
        return contexts.stream().map(BasicElements::attribute).toList();
    }

    private static AttributeElement attribute(SpiceProtoParser.AttributeContext context) {
        Name name = new Name(context.name().getText(), Tokens.span(context.getStart(), context.name().getStop()));
        return new AttributeElement(name, context.argument().stream().map(BasicElements::name).toList());
    }
}
