// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Arrays;
import java.util.Optional;

/** The rules of the wire. {@code docs/rules.md} explains each one, with bytes; a test compares the two. */
public enum Rule {
    /** Integers. */
    INTEGERS(1, "Integers are little endian and packed"),
    /** Members. */
    MEMBERS(2, "A message is its members in order"),
    /** Enums and flags. */
    ENUMS(3, "Enums and flags are unsigned integers of any value"),
    /** File descriptors. */
    DESCRIPTORS(4, "A file descriptor takes no bytes"),
    /** Pointers. */
    POINTERS(5, "A pointer is an offset from the first byte of the body"),
    /** Arrays. */
    ARRAYS(6, "Arrays stand in place, as long as their count says"),
    /** Arrays up to the end. */
    REST(7, "An array without a size takes the rest of the message"),
    /** Images. */
    IMAGES(8, "The size of an image is computed from its dimensions"),
    /** Switches. */
    SWITCHES(9, "A switch is the first case that matches, and nothing else"),
    /** Switches over flags. */
    FLAG_SWITCHES(10, "A case of flags matches where one of its bits is set"),
    /** Switches without a match. */
    NO_MATCH(11, "A switch without a match takes no bytes"),
    /** What exists. */
    EXISTENCE(12, "Channel and message have to exist"),
    /** Opaque messages. */
    OPAQUE(13, "An opaque message may have any length"),
    /** Length. */
    LENGTH(14, "A message holds at least its members"),
    /** Counts. */
    COUNTS(15, "A count demands its elements"),
    /** Pointers that must not be null. */
    NON_NULL(16, "A pointer that must not be null is not 0"),
    /** Pointers to structs. */
    STRUCT_TARGETS(17, "A pointer leads to a whole struct in the message"),
    /** Pointers to arrays. */
    ARRAY_TARGETS(18, "A pointer leads to a whole array in the message"),
    /** Null pointers with counts. */
    NULL_ARRAYS(19, "The count of a null array is not larger than the message"),
    /** Arithmetic. */
    ARITHMETIC(20, "Sizes are computed without overflow"),
    /** Bytes behind the message. */
    TRAILING(21, "Bytes behind the last part do no harm"),
    /** Layout when reading. */
    ANY_LAYOUT(22, "Parts may come in any order, with gaps"),
    /** Sharing when reading. */
    SHARING(23, "Pointers may lead anywhere, also to one place"),
    /** Values. */
    VALUES(24, "Values are not checked"),
    /** Empty arrays. */
    EMPTY_ARRAYS(25, "A pointer to no elements is an empty array and not null"),
    /** Layout when writing. */
    CANONICAL_LAYOUT(26, "Parts are written without gaps, in the order of their pointers"),
    /** Empty parts when writing. */
    EMPTY_PARTS(27, "A pointer to an empty part is written as 0"),
    /** Sharing when writing. */
    NO_SHARING(28, "Equal parts are written twice"),
    /** Counts when writing. */
    WRITTEN_COUNTS(29, "Counts are written as they are given"),
    /** Strict reading: size. */
    STRICT_BYTES(30, "A strict reader leaves no byte unread and reads none twice"),
    /** Strict reading: values. */
    STRICT_VALUES(31, "A strict reader knows all values"),
    /** Streams. */
    HEADERS(32, "A data header stands in front of each body"),
    /** Messages within messages. */
    SUB_MESSAGES(33, "Sub-messages come before the message that carries them"),
    /** Lists of messages. */
    MESSAGE_LISTS(34, "A list is its sub-messages and nothing else"),
    /** The link stage. */
    LINK_BLOCKS(35, "A link header says what it is and how much follows"),
    /** Capabilities on the wire. */
    CAPABILITIES(36, "Capabilities stand where their offset says"),
    /** The agent's conversation. */
    AGENT_MESSAGES(37, "Messages of the agent have the types of their conversation"),
    /** Serials. */
    SERIALS(38, "Serials count the messages of a side"),
    /** First messages. */
    FIRST_MESSAGES(39, "A channel begins with its first message"),
    /** Announced capabilities. */
    ANNOUNCED(40, "What needs a capability goes only to who has announced it"),
    /** Answers. */
    ANSWERS(41, "An answer repeats what was asked"),
    /** Acks. */
    ACK_WINDOWS(42, "An ack stands for a window of messages"),
    /** Surfaces. */
    SURFACES(43, "A surface is used between its creation and its end"),
    /** Video streams. */
    VIDEO_STREAMS(44, "A stream is used between its creation and its end"),
    /** Caches. */
    CACHES(45, "What is taken from a cache was put there"),
    /** The agent's tokens. */
    AGENT_TOKENS(46, "A piece for the agent takes a token"),
    /** Turns of the link stage. */
    LINK_TURNS(47, "The two sides take turns in the link stage"),
    /** Refused links. */
    REFUSED_LINKS(50, "Who refuses a link says why, and closes"),
    /** Tickets. */
    TICKETS(51, "A ticket follows the reply, and a result follows the ticket"),
    /** Sessions. */
    SESSIONS(52, "Connection id 0 opens a session, another one joins it"),
    /** Links that break off. */
    BROKEN_LINKS(53, "A link that breaks off is closed"),
    /** What clients check. */
    CAUTION(54, "A client goes on only where the server has accepted"),
    /** Questions and answers. */
    DUE_ANSWERS(55, "What asks for an answer gets it"),
    /** Channels with malformed messages. */
    REJECTED_MESSAGES(56, "Who rejects a message closes the channel, or passes over it");

    private final int number;
    private final String title;

    Rule(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** {@return its name, such as {@code R15}} */
    public String id() {
        return "R" + number;
    }

    /** {@return what it says, in a line} */
    public String title() {
        return title;
    }

    /** {@return the rule of a name, if it is one of ours} */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
