// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/**
 * A channel.
 *
 * @param name     its type
 * @param entry    its name in the protocol
 * @param parent   which of the channels in front of it it derives from; none with 0
 * @param listed   whether the protocol has it
 * @param gap      how many numbers are left out in front of it there
 * @param messages its messages
 * @param ifdef    whether C code has it only under a condition
 * @param doc      its comment
 */
record ChannelDefinition(Name name, Name entry, int parent, boolean listed, int gap, List<Entry> messages,
        boolean ifdef, Doc doc) {

    /**
     * A message of a channel.
     *
     * @param name       its name
     * @param client     whether the client sends it
     * @param named      which of the named messages it is; with 0, or if there are none, one of its own
     * @param gap        how many numbers are left out in front of it
     * @param members    members of one of its own
     * @param attributes which of those that make sense
     * @param doc        its comment
     */
    record Entry(Name name, boolean client, int named, int gap, List<MemberDefinition> members,
            List<Integer> attributes, Doc doc) {
    }
}
