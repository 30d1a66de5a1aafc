// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for switches. */
public final class SwitchCodes {

    /** A variable that isn't there. */
    public static final Code UNKNOWN_VARIABLE = new Code("SW0201", "switch variable is not a member", """
            A switch decides by a member of the same struct or message, or with dots by a member of a struct that is \
            one: 'switch (descriptor.type)'.""");

    /** A variable behind its switch. */
    public static final Code VARIABLE_AFTER_SWITCH = new Code("SW0202", "switch variable behind its switch", """
            Bytes are read in order. The member that decides must be known when the switch begins, so it stands in \
            front of it.""");

    /** A variable that is no enum. */
    public static final Code VARIABLE_TYPE = new Code("SW0203", "switch on something else than an enum or flags", """
            The cases of a switch are values of an enum or flags. A plain integer has no named values: define an enum \
            of the same width and use it as the type of the member; the bytes stay the same. A member with @zero or \
            @virtual has no value of its own on the wire.""");

    /** A dot behind something that is no struct. */
    public static final Code NO_STRUCT = new Code("SW0204", "no struct in front of the dot", """
            In 'switch (a.b)' the member a must be a struct that is there inline. Pointers are not followed: what they \
            lead to comes later in the message.""");

    /** A case that the type doesn't have. */
    public static final Code UNKNOWN_CASE = new Code("SW0205", "case is not a value of the switch variable", """
            Each label is the name of a value of the switch variable's enum or flags, as defined there, without \
            prefix.""");

    /** A negated case of an enum. */
    public static final Code NEGATED_ENUM = new Code("SW0206", "'!' with an enum", """
            'case !F' means that a flag is clear. An enum has one value at a time: list the other values, or use \
            'default'.""");

    /** Cases behind default. */
    public static final Code DEFAULT_NOT_LAST = new Code("SW0207", "case behind 'default'", """
            Cases are tried in order and 'default' always matches, so what stands behind it is never reached.""");

    /** A label twice. */
    public static final Code REPEATED_CASE = new Code("SW0208", "case used twice", """
            Cases are tried in order. The second one of the same label is never reached.""");

    private SwitchCodes() {
    }
}
