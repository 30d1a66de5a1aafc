// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.syntax.element.Name;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Tells which parts of a parse tree are unusable after a syntax error. */
final class Breakage {

    private Breakage() {
    }

    /**
     * {@return whether everything that elements are made from is there} A missing {@code ;} that the parser could put
     * in, or a token too many that it left out, breaks nothing.
     */
    static boolean none(ParserRuleContext context) {
        if (context.exception != null || context.getChildCount() == 0) {
            return false;
        }
        if (context instanceof SpiceProtoParser.IntegerContext integer && integer.DECIMAL() == null
                && integer.HEXADECIMAL() == null) {
            return false;
        }
        for (ParseTree child : context.children) {
            if (child instanceof ParserRuleContext inner && !none(inner)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the name of a broken definition, if that much is there} */
    static Optional<Name> nameOf(ParserRuleContext definition) {
        ParserRuleContext named = definition instanceof SpiceProtoParser.StructDefinitionContext struct
                && struct.struct() != null ? struct.struct() : definition;
        return Optional.ofNullable(named.getRuleContext(SpiceProtoParser.NameContext.class, 0))
                .filter(Breakage::none).map(BasicElements::name);
    }
}
