// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import static dev.spicewire.proto.resolve.context.AttributePlace.CHANNEL;
import static dev.spicewire.proto.resolve.context.AttributePlace.ENUM;
import static dev.spicewire.proto.resolve.context.AttributePlace.MEMBER;
import static dev.spicewire.proto.resolve.context.AttributePlace.MESSAGE;
import static dev.spicewire.proto.resolve.context.AttributePlace.STRUCT;
import static dev.spicewire.proto.resolve.context.AttributePlace.SWITCH;
import static dev.spicewire.proto.resolve.context.AttributePlace.TYPEDEF;
import static dev.spicewire.proto.resolve.context.AttributePlace.VALUE;
import static dev.spicewire.proto.resolve.context.AttributeRule.Argument.NAME;
import static dev.spicewire.proto.resolve.context.AttributeRule.Argument.NONE;
import static dev.spicewire.proto.resolve.context.AttributeRule.Argument.NUMBER;
import static dev.spicewire.proto.resolve.context.AttributeRule.Argument.OPTIONAL_NAME;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known about an attribute.
 *
 * @param name     its name, without {@code @}
 * @param argument what it takes in parentheses
 * @param places   where it means something
 * @param obsolete whether upstream's parser of today refuses it
 */
public record AttributeRule(String name, Argument argument, Set<AttributePlace> places, boolean obsolete) {

    /** Attributes of which a member has at most one: each says where the member goes in the C struct. */
    public static final Set<String> OUTPUTS = Set.of("end", "to_ptr", "as_ptr", "ptr_array", "zero", "chunk");

    /** All attributes by name. */
    static final Map<String, AttributeRule> BY_NAME = Stream.of(
            current("ctype", NAME, TYPEDEF, STRUCT, MESSAGE, MEMBER),
            current("prefix", NAME, ENUM),
            current("deprecated", NONE, VALUE),
            current("declare", NONE, STRUCT, MESSAGE),
            current("ifdef", NAME, CHANNEL),
            current("anon", NONE, SWITCH),
            current("nocopy", NONE, MESSAGE, MEMBER),
            current("end", NONE, MEMBER, SWITCH),
            current("to_ptr", NONE, MEMBER),
            current("as_ptr", NAME, MEMBER),
            current("ptr_array", NONE, MEMBER),
            current("chunk", NONE, MEMBER),
            current("zero", NONE, MEMBER),
            current("virtual", NUMBER, MEMBER),
            current("nomarshal", NONE, MEMBER, SWITCH),
            current("marshall", NONE, MEMBER),
            current("zero_terminated", NONE, MEMBER),
            current("nonnull", NONE, MEMBER),
            current("unique_flag", NONE, MEMBER),
            current("outvar", NAME, MEMBER, SWITCH),
            old("minor", NUMBER, MEMBER),
            old("c_ptr", NONE, MEMBER),
            old("ptr32", NONE, MEMBER),
            old("bytes_count", OPTIONAL_NAME, MEMBER),
            old("fixedsize", NONE, SWITCH))
            .collect(toUnmodifiableMap(AttributeRule::name, identity()));

    /** What stands in the parentheses behind an attribute. */
    enum Argument {
        /** No parentheses. */
        NONE,
        /** One name. */
        NAME,
        /** One name or nothing. */
        OPTIONAL_NAME,
        /** One number. */
        NUMBER
    }

    private static AttributeRule current(String name, Argument argument, AttributePlace... places) {
        return new AttributeRule(name, argument, Set.of(places), false);
    }

    private static AttributeRule old(String name, Argument argument, AttributePlace... places) {
        return new AttributeRule(name, argument, Set.of(places), true);
    }
}
