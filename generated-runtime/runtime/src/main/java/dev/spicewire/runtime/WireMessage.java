package dev.spicewire.runtime;

/** A message that a channel can carry: every generated record that has a message number. */
public interface WireMessage extends WireStruct {

    /** {@return the message number, for the data header} */
    int messageId();
}
