package dev.spicewire.runtime;

/** A message that a channel can carry: every generated record that has an id. */
public interface WireMessage extends WireStruct {

    /** {@return the message's id, for the data header} */
    int messageId();
}
