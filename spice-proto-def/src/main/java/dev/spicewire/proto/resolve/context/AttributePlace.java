// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

/** What attributes can stand behind. */
public enum AttributePlace {
    /** A typedef. */
    TYPEDEF("a typedef"),
    /** An enum or flags type. */
    ENUM("an enum or flags"),
    /** A value of an enum or flags type. */
    VALUE("an enum value or flag"),
    /** A struct. */
    STRUCT("a struct"),
    /** The body of a message. */
    MESSAGE("a message"),
    /** A channel. */
    CHANNEL("a channel"),
    /** The number of a message in a channel. */
    ENTRY("the name of a message"),
    /** A member with a type. */
    MEMBER("a member"),
    /** A switch. */
    SWITCH("a switch");

    private final String words;

    AttributePlace(String words) {
        this.words = words;
    }

    /** {@return what it is, with its article} */
    public String words() {
        return words;
    }
}
