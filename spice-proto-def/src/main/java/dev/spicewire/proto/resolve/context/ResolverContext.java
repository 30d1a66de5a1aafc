// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.syntax.element.IntegerElement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the resolvers of one run share.
 *
 * @param findings   takes what is wrong
 * @param scope      names defined so far
 * @param attributes checks attributes
 * @param weights    bounds the size of types
 * @param structs    structs defined so far, those inside others in front of them
 */
public record ResolverContext(Findings findings, DefinitionScope scope, AttributeResolver attributes, Weights weights,
        List<Struct> structs) {

    /** The context of a run that has not defined anything yet. */
    public ResolverContext(Findings findings, DefinitionScope scope) {
        this(findings, scope, new AttributeResolver(findings), new Weights(findings), new ArrayList<>());
    }

    /** Reports a number that upstream's parser can't read. */
    public void checkLiteral(IntegerElement number) {
        if (number.hexadecimal()) {
            Location location = number.location();
            findings.extension(location, "hexadecimal numbers are not in upstream's language",
                    "write " + number.value());
        }
    }
}
