// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;

/** A member of a struct or message. */
public sealed interface MemberElement permits FieldElement, SwitchElement {

    /** {@return its name} */
    Name name();

    /** {@return attributes behind it} */
    List<AttributeElement> attributes();
}
