// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

/** A definition at the top of a file. */
public sealed interface DefinitionElement
        permits ImportElement, TypedefElement, EnumElement, StructElement, MessageElement, ChannelElement,
        ProtocolElement, BrokenElement {

    /** {@return its name; of an import the file} */
    Name name();
}
