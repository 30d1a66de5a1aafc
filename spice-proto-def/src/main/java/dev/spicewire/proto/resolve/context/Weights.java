// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.syntax.element.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how many fields a type consists of and how deep it goes. Structs that each hold the one before twice grow
 * without bound, and everything that walks a model would with them.
 */
public final class Weights {

    private static final long MAX_FIELDS = 100_000;
    private static final int MAX_DEPTH = 64;
    private static final Weight FIELD = new Weight(1, 0);

    private final Findings findings;
    private final Map<String, Weight> byStruct = new HashMap<>();

    Weights(Findings findings) {
        this.findings = findings;
    }

    /**
     * What a type consists of, what its pointers lead to included.
     *
     * @param fields number of fields
     * @param depth  number of structs inside one another
     */
    private record Weight(long fields, int depth) {

        Weight plus(Weight other) {
            return new Weight(fields + other.fields, Math.max(depth, other.depth));
        }
    }

    /** {@return whether a member of this type is of a bearable size; if not, that is reported} */
    public boolean fits(Type type, Name member) {
        Weight weight = weight(type);
        if (weight.fields > MAX_FIELDS) {
            findings.error(MemberCodes.TOO_LARGE, member.location(),
                    "'" + member + "' consists of more than " + MAX_FIELDS + " fields");
        } else if (weight.depth > MAX_DEPTH) {
            findings.error(SyntaxCodes.TOO_DEEP, member.location(),
                    "'" + member + "' is a struct with more than " + MAX_DEPTH + " others inside one another");
        }
        return weight.fields <= MAX_FIELDS && weight.depth <= MAX_DEPTH;
    }

    private Weight weight(Type type) {
        if (type instanceof PointerType pointer) {
            return FIELD.plus(weight(pointer.target()));
        } else if (type instanceof ArrayType array) {
            return weight(array.element());
        }
        return type instanceof Struct struct ? weight(struct) : FIELD;
    }

    /** Each field was held to the limits when it was resolved, so neither the sum nor the stack can overflow. */
    private Weight weight(Struct struct) {
        Weight known = byStruct.get(struct.name());
        if (known == null) {
            Weight inside = struct.allFields().stream().map(Field::type).map(this::weight).reduce(FIELD, Weight::plus);
            known = new Weight(inside.fields, inside.depth + 1);
            byStruct.put(struct.name(), known);
        }
        return known;
    }
}
