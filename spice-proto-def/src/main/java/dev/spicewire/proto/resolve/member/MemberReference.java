// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.diagnostics.SwitchCodes;

/**
 * What a member names another one for.
 *
 * @param use     what the named member is, for messages
 * @param user    what names it, for messages
 * @param unknown code for a name that no member has
 * @param behind  code for a member that comes too late
 */
record MemberReference(String use, String user, Code unknown, Code behind) {

    /** A member between the brackets of an array. */
    static final MemberReference ARRAY_SIZE = new MemberReference("array size", "array", MemberCodes.UNKNOWN_SIZE,
            MemberCodes.SIZE_AFTER_ARRAY);

    /** A member behind {@code switch}. */
    static final MemberReference SWITCH_VARIABLE = new MemberReference("switch variable", "switch",
            SwitchCodes.UNKNOWN_VARIABLE, SwitchCodes.VARIABLE_AFTER_SWITCH);
}
