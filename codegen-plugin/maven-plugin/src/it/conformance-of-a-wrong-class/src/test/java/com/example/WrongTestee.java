package com.example;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import dev.spicewire.conformance.jvm.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes bytes that are missing for zeros. */
public class WrongTestee implements JvmTestee {

    @Override
    public String name() {
        return "reads too far";
    }

    @Override
    public List<String> operations() {
        return List.of("decode");
    }

    @Override
    public Reply answer(Request request) {
        SetAck message = SetAck.read(Arrays.copyOf(request.bytes(), request.bytes().length + 8));
        return Reply.fields(Map.of("generation", Integer.toUnsignedLong(message.generation()),
                "window", Integer.toUnsignedLong(message.window())));
    }
}
