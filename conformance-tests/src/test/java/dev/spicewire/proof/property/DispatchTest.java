// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireStruct;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dispatch of every channel in both directions, met by reflection. */
class DispatchTest {

    private static final GeneratedNames NAMES = new GeneratedNames(Subject.spice(), "dev.spicewire.codec");

    /** A channel in one direction, and what its handler has been called with. */
    private record Conversation(ChannelId channel, Direction direction, List<Call> calls) {

        List<ChannelMessage> messages() {
            return channel.channel().messages(direction);
        }

        Subject subject(ChannelMessage message) {
            return Subject.ofSpice().stream()
                    .filter(subject -> subject.entry() == message && subject.channelType() == channel.id())
                    .findFirst().orElseThrow();
        }

        @Override
        public String toString() {
            return channel.name() + " " + direction.word();
        }
    }

    private record Call(String method, WireStruct message) {
    }

    static Stream<Conversation> conversations() {
        return Subject.spice().channelIds().stream()
                .flatMap(channel -> Arrays.stream(Direction.values())
                        .map(direction -> new Conversation(channel, direction, new ArrayList<>())))
                .filter(conversation -> !conversation.messages().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyMessageReachesAMethodOfItsOwn(Conversation conversation) {
        Set<String> methods = new HashSet<>();
        for (ChannelMessage message : conversation.messages()) {
            Subject subject = conversation.subject(message);
            StructValue fields = ValueMaker.canonical(message.body(), new Tape(new byte[] {3, 1, 4, 1, 5, 9, 2, 6}));
            byte[] body = subject.written(subject.codecs().interpretive(), fields);
            conversation.calls().clear();

            dispatch(conversation, message.id(), body);

            assertThat(conversation.calls()).as(message.name()).hasSize(1);
            Call call = conversation.calls().get(0);
            assertThat(methods.add(call.method())).as("only one message reaches " + call.method()).isTrue();
            assertThat(written(call.message())).as(message.name()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void valuesAreReadByNumberToo(Conversation conversation) {
        for (ChannelMessage message : conversation.messages()) {
            Subject subject = conversation.subject(message);
            StructValue fields = ValueMaker.canonical(message.body(), new Tape(new byte[] {3, 1, 4, 1, 5, 9, 2, 6}));
            ByteBuffer body = ByteBuffer.wrap(subject.written(subject.codecs().interpretive(), fields));

            assertThat(SpiceChannels.read((int) conversation.channel().id(),
                    Sender.valueOf(conversation.direction().name()), (int) message.id(), body))
                    .isEqualTo(subject.generated().read(body, Strictness.LENIENT));
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void unknownNumbersAreRefusedAndReachNoMethod(Conversation conversation) {
        Set<Long> known = new HashSet<>(conversation.messages().stream().map(ChannelMessage::id).toList());
        for (long id : List.of(0L, 99L, 200L, 65535L)) {
            assertThat(known).doesNotContain(id);
            String refusal = conversation.channel().name() + " channel at byte 0: has no message from the "
                    + conversation.direction().word() + " with number " + id;
            assertThatThrownBy(() -> dispatch(conversation, id, new byte[64]))
                    .isInstanceOf(MalformedMessageException.class).hasMessage(refusal);
            assertThatThrownBy(() -> SpiceChannels.read((int) conversation.channel().id(),
                    Sender.valueOf(conversation.direction().name()), (int) id, ByteBuffer.allocate(64)))
                    .isInstanceOf(MalformedMessageException.class).hasMessage(refusal);
        }
        assertThat(conversation.calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void malformedBodiesReachNoMethod(Conversation conversation) {
        for (ChannelMessage message : conversation.messages()) {
            Subject subject = conversation.subject(message);
            StructValue fields = ValueMaker.canonical(message.body(), new Tape(new byte[0]));
            byte[] whole = subject.written(subject.codecs().interpretive(), fields);
            byte[] cut = Arrays.copyOf(whole, Math.max(0, whole.length - 1));
            Decoded expected = subject.decode(subject.codecs().interpretive(), cut);
            conversation.calls().clear();

            if (expected instanceof Decoded.Rejected rejected) {
                assertThatThrownBy(() -> dispatch(conversation, message.id(), cut)).as(message.name())
                        .isInstanceOf(MalformedMessageException.class).hasMessageStartingWith(rejected.path() + " at ");
                assertThat(conversation.calls()).as(message.name()).isEmpty();
            } else {
                dispatch(conversation, message.id(), cut);
                assertThat(conversation.calls()).as(message.name()).hasSize(1);
            }
        }
    }

    private static byte[] written(WireStruct value) {
        ByteBuffer out = ByteBuffer.allocate(value.wireSize());
        value.write(out);
        return out.array();
    }

    private static void dispatch(Conversation conversation, long id, byte[] body) {
        String message = NAMES.messageInterface(conversation.channel().channel(), conversation.direction());
        try {
            Class<?> handler = Class.forName(message.replaceFirst("Message$", "Handler"));
            Class<?> dispatcher = Class.forName(message.replaceFirst("Message$", "Dispatcher"));
            Object recorder = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, arguments) -> {
                        conversation.calls().add(new Call(method.getName(), value(arguments[0])));
                        return null;
                    });
            dispatcher.getMethod("dispatch", int.class, ByteBuffer.class, handler)
                    .invoke(dispatcher.getConstructor().newInstance(), (int) id, ByteBuffer.wrap(body), recorder);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedMessageException malformed) {
                throw malformed;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static WireStruct value(Object view) throws ReflectiveOperationException {
        Method toValue = view.getClass().getMethod("toValue");
        return (WireStruct) toValue.invoke(view);
    }
}
