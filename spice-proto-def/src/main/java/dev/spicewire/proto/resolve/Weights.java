package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.syntax.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how many fields a type consists of. Structs that each hold the one before twice grow without bound, and
 * everything that walks a model would with them.
 */
final class Weights {

    private static final long LIMIT = 100_000;

    private final Findings findings;
    private final Map<String, Long> byStruct = new HashMap<>();

    Weights(Findings findings) {
        this.findings = findings;
    }

    /** {@return whether a member of this type is of a bearable size; if not, that is reported} */
    boolean fits(Type type, Name member) {
        boolean fits = weight(type) <= LIMIT;
        if (!fits) {
            findings.error(MemberCodes.TOO_LARGE, member.location(),
                    "'" + member + "' consists of more than " + LIMIT + " fields");
        }
        return fits;
    }

    private long weight(Type type) {
        if (type instanceof PointerType pointer) {
            return 1 + weight(pointer.target());
        } else if (type instanceof ArrayType array) {
            return weight(array.element());
        } else if (type instanceof Struct struct) {
            return weight(struct);
        }
        return 1;
    }

    /** Each field was held to the limit when it was resolved, so the sum cannot overflow. */
    private long weight(Struct struct) {
        Long known = byStruct.get(struct.name());
        if (known == null) {
            known = 1 + struct.allFields().stream().mapToLong(f -> weight(f.type())).sum();
            byStruct.put(struct.name(), known);
        }
        return known;
    }
}
