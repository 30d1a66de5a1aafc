package com.example;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import dev.spicewire.conformance.jvm.Request;
import java.nio.BufferUnderflowException;
import java.util.Map;

/** What stands between the codec and the suites. */
class SetAckTestee implements JvmTestee {

    @Override
    public Reply answer(Request request) {
        if (!request.isAbout("main", "server", 3)) {
            return Reply.unsupported("only set_ack is there");
        }
        try {
            return switch (request.operation()) {
                case "decode" -> {
                    SetAck message = SetAck.read(request.bytes());
                    yield Reply.fields(Map.of("generation", Integer.toUnsignedLong(message.generation()),
                            "window", Integer.toUnsignedLong(message.window())));
                }
                case "encode" -> Reply.bytes(new SetAck(number(request, "generation"), number(request, "window"))
                        .write());
                default -> Reply.bytes(SetAck.read(request.bytes()).write());
            };
        } catch (BufferUnderflowException e) {
            return Reply.rejected("ends too early");
        }
    }

    private static int number(Request request, String name) {
        return ((Long) request.fields().get(name)).intValue();
    }
}
