// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.TypeCodes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.EnumElement;
import dev.spicewire.proto.syntax.element.IntegerElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resolves enums and flags: numbers of values, and whether they fit. */
final class EnumResolver {

    private static final String FLAGS = "flags";

    private final ResolverContext context;

    EnumResolver(ResolverContext context) {
        this.context = context;
    }

    EnumType resolve(EnumElement element) {
        String keyword = element.keyword().text();
        boolean flags = keyword.startsWith(FLAGS);
        int bits = Integer.parseInt(keyword.substring(flags ? FLAGS.length() : "enum".length()));
        if (element.values().isEmpty()) {
            context.findings().error(TypeCodes.EMPTY_ENUM, element.name().location(),
                    "'" + element.name() + "' has no values");
        }
        return new EnumType(element.name().text(), flags ? EnumType.Kind.FLAGS : EnumType.Kind.ENUM, bits,
                values(element, flags, bits),
                context.attributes().resolve(element.attributes(), AttributePlace.ENUM), element.doc(),
                element.name().location());
    }

    private List<EnumValue> values(EnumElement element, boolean flags, int bits) {
        long greatest = flags ? bits - 1 : (1L << bits) - 1;
        List<EnumValue> values = new ArrayList<>();
        Map<String, EnumValue> byName = new HashMap<>();
        Map<Long, EnumValue> byNumber = new HashMap<>();
        long next = 0;
        for (EnumElement.Value value : element.values()) {
            boolean fits = value.number().map(n -> n.isBetween(0, greatest)).orElse(next <= greatest);
            value.number().ifPresent(context::checkLiteral);
            if (!fits) {
                reportWidth(element, value, next, greatest);
            }
            long number = fits ? value.number().map(IntegerElement::value).map(n -> n.longValue()).orElse(next) : next;
            EnumValue resolved = new EnumValue(value.name().text(), number,
                    context.attributes().resolve(value.attributes(), AttributePlace.VALUE), value.doc(),
                    value.name().location());
            EnumValue sameName = byName.putIfAbsent(resolved.name(), resolved);
            if (sameName != null) {
                context.findings().error(TypeCodes.DUPLICATE_VALUE, resolved.location(),
                        "'" + element.name() + "' has a value '" + resolved.name() + "' already, at "
                                + sameName.location());
            }
            EnumValue sameNumber = fits ? byNumber.putIfAbsent(number, resolved) : null;
            if (sameNumber != null) {
                context.findings().error(TypeCodes.DUPLICATE_NUMBER, resolved.location(),
                        "'" + resolved.name() + "' has the number " + number + ", as '" + sameNumber.name() + "'");
            }
            values.add(resolved);
            next = number + 1;
        }
        return values;
    }

    private void reportWidth(EnumElement element, EnumElement.Value value, long next, long greatest) {
        String number = value.number().map(n -> n.value().toString()).orElse(Long.toString(next));
        if (element.keyword().text().startsWith(FLAGS)) {
            context.findings().error(TypeCodes.FLAG_WIDTH, value.name().location(),
                    "bit " + number + " of '" + value.name() + "' does not fit " + element.keyword(),
                    "the number of a flag is the position of its bit, from 0 to " + greatest);
        } else {
            context.findings().error(TypeCodes.VALUE_WIDTH, value.name().location(),
                    "value " + number + " of '" + value.name() + "' does not fit " + element.keyword(),
                    "values go from 0 to " + greatest);
        }
    }
}
