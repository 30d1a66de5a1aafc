// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every {@link Code} there is. */
public final class Codes {

    private static final List<Code> ALL = Stream.of(
            SyntaxCodes.UNEXPECTED, SyntaxCodes.UNCLOSED_COMMENT, SyntaxCodes.UNKNOWN_CHARACTER, SyntaxCodes.TOO_DEEP,
            SyntaxCodes.IMPORT_NOT_READ, SyntaxCodes.IMPORT_CYCLE, SyntaxCodes.EXTENSION, SyntaxCodes.OBSOLETE,
            SyntaxCodes.STRAY_DOC, SyntaxCodes.TOO_LONG, SyntaxCodes.PROTOCOL_BUFFERS,
            SyntaxCodes.NOTHING_DEFINED,
            MemberCodes.DUPLICATE_MEMBER, MemberCodes.POINTER_TARGET, MemberCodes.POINTER_IN_ARRAY,
            MemberCodes.REMAINING_NOT_LAST, MemberCodes.EMPTY_ELEMENT, MemberCodes.ARRAY_LENGTH,
            MemberCodes.UNKNOWN_SIZE, MemberCodes.SIZE_AFTER_ARRAY, MemberCodes.SIZE_TYPE,
            MemberCodes.REMAINING_ELEMENTS, MemberCodes.BYTES_ONLY, MemberCodes.BITS_PER_PIXEL,
            MemberCodes.INLINE_CSTRING, MemberCodes.TOO_LARGE, MemberCodes.NO_OUTPUT,
            MemberCodes.AMBIGUOUS,
            SwitchCodes.UNKNOWN_VARIABLE, SwitchCodes.VARIABLE_AFTER_SWITCH, SwitchCodes.VARIABLE_TYPE,
            SwitchCodes.NO_STRUCT, SwitchCodes.UNKNOWN_CASE, SwitchCodes.NEGATED_ENUM, SwitchCodes.DEFAULT_NOT_LAST,
            SwitchCodes.REPEATED_CASE,
            TypeCodes.DUPLICATE_NAME, TypeCodes.UNKNOWN_TYPE, TypeCodes.USED_BEFORE_DEFINITION,
            TypeCodes.RECURSIVE_STRUCT, TypeCodes.NOT_A_TYPE, TypeCodes.TYPEDEF_TARGET, TypeCodes.EMPTY_ENUM,
            TypeCodes.DUPLICATE_VALUE, TypeCodes.DUPLICATE_NUMBER, TypeCodes.VALUE_WIDTH, TypeCodes.FLAG_WIDTH,
            TypeCodes.TYPEDEF_ORDER,
            ChannelCodes.DUPLICATE_MESSAGE, ChannelCodes.DUPLICATE_ID, ChannelCodes.ID_RANGE, ChannelCodes.ZERO_NUMBER,
            ChannelCodes.NO_PROTOCOL, ChannelCodes.PROTOCOL_NOT_LAST, ChannelCodes.SECOND_PROTOCOL,
            ChannelCodes.DUPLICATE_CHANNEL, ChannelCodes.DUPLICATE_CHANNEL_ID, ChannelCodes.CHANNEL_ID_RANGE,
            ChannelCodes.CHANNEL_REUSED,
            AttributeCodes.UNKNOWN, AttributeCodes.DUPLICATE, AttributeCodes.MISPLACED, AttributeCodes.ARGUMENT_COUNT,
            AttributeCodes.SEVERAL_OUTPUTS, AttributeCodes.ARGUMENT_KIND,
            LintCodes.UNUSED, LintCodes.NAME_STYLE, LintCodes.NAMES_ALIKE, LintCodes.COUNT_TYPE,
            LintCodes.UNREACHABLE_CASE, LintCodes.PARENT_RANGE, LintCodes.RESERVED_VALUE,
            LintCodes.UNCOVERED_SWITCH, LintCodes.GROWING_REST, LintCodes.TYPES_ONLY,
            RuleCodes.UNKNOWN, RuleCodes.FORM, RuleCodes.ERROR_KEPT, RuleCodes.NOTHING_ALLOWED)
            .sorted(Comparator.comparing(Code::id)).toList();

    private Codes() {
    }

    /** {@return all codes by identifier} */
    public static List<Code> all() {
        return ALL;
    }

    /** {@return the code with an identifier such as {@code SW0107}, in any case, if there is one} */
    public static Optional<Code> find(String id) {
        return ALL.stream().filter(c -> c.id().equalsIgnoreCase(id)).findFirst();
    }
}
