package com.example;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import dev.spicewire.conformance.jvm.Request;

/** Can't be made without a word. */
public class PickyTestee implements JvmTestee {

    private final String word;

    public PickyTestee(String word) {
        this.word = word;
    }

    @Override
    public Reply answer(Request request) {
        return Reply.unsupported(word);
    }
}
