// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for channels and the protocol. */
public final class ChannelCodes {

    /** Two messages of one name. */
    public static final Code DUPLICATE_MESSAGE = new Code("SW0401", "message name used twice in a channel", """
            In each direction the messages of a channel need different names, those of the channels that it derives \
            from included. The same name may be used once from the server and once from the client.""");

    /** Two messages of one number. */
    public static final Code DUPLICATE_ID = new Code("SW0402", "message number used twice in a channel", """
            In each direction the messages of a channel need different numbers, those of the channels that it derives \
            from included. Without a number of its own a message has that of the one above it plus 1. Numbering \
            starts at 1 in every channel, also in a derived one, so a derived channel gives its first number itself; \
            by custom 101. Old versions of upstream's SmartcardChannel use 101 several times; under dialect 'old' that \
            is a warning.""");

    /** A message number that the header can't hold. */
    public static final Code ID_RANGE = new Code("SW0403", "message number out of range", """
            Message numbers are between 1 and 65535: the data header holds them in 16 bits.""");

    /** A number that counts as none. */
    public static final Code ZERO_NUMBER = new Code("SW0404", "number 0 counts as none", """
            In channels and protocols '= 0' means the same as no number at all: the number above plus 1.""",
            Severity.WARNING);

    /** No protocol. */
    public static final Code NO_PROTOCOL = new Code("SW0405", "no protocol", """
            A file that defines channels ends with 'protocol', which names the channels of the protocol and gives them \
            their numbers. Files of types alone, such as those that others import, need none. Dialects 'upstream' \
            and 'old' demand it in every file.""", Severity.WARNING);

    /** Definitions behind protocol. */
    public static final Code PROTOCOL_NOT_LAST = new Code("SW0406", "definition behind 'protocol'", """
            'protocol' is the last definition of a file.""");

    /** More than one protocol. */
    public static final Code SECOND_PROTOCOL = new Code("SW0407", "second protocol", """
            A file defines one protocol.""");

    /** Two channels of one name. */
    public static final Code DUPLICATE_CHANNEL = new Code("SW0408", "channel name used twice in the protocol", """
            The channels of a protocol need different names.""");

    /** Two channels of one number. */
    public static final Code DUPLICATE_CHANNEL_ID = new Code("SW0409", "channel number used twice in the protocol", """
            The channels of a protocol need different numbers. Without a number of its own a channel has that of the \
            one above it plus 1; the first has 1. Upstream's parser does not notice equal numbers.""");

    /** A channel number that the link message can't hold. */
    public static final Code CHANNEL_ID_RANGE = new Code("SW0410", "channel number out of range", """
            Channel numbers are between 1 and 255: the link message holds them in 8 bits.""");

    /** A channel type under two names. */
    public static final Code CHANNEL_REUSED = new Code("SW0411", "channel type used twice in the protocol", """
            Generated names come from the name that a channel has in the protocol, so each channel type has one. \
            Derive a channel without messages of its own: 'channel UsbredirChannel : SpicevmcChannel { };'.""",
            Severity.WARNING);

    private ChannelCodes() {
    }
}
