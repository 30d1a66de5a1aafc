// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;

/**
 * A definition file.
 *
 * @param dialect  what it is written in
 * @param careless whether nobody looked after what the language allows
 * @param name     name of the protocol
 * @param types    types in order
 * @param messages named messages
 * @param channels channels in order, at least one
 */
record Definition(Dialect dialect, boolean careless, Name name, List<TypeDefinition> types,
        List<MessageDefinition> messages, List<ChannelDefinition> channels) {

    /** {@return the file} */
    String text() {
        return new DefinitionText(this).text();
    }

    @Override
    public String toString() {
        return "dialect " + dialect + "\n" + text();
    }
}
