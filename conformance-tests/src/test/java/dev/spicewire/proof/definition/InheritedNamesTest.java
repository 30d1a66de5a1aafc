// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages that other channels inherit, and that are called like what their dispatchers declare. */
class InheritedNamesTest {

    private static final List<String> NAMES = List.of("channel", "id", "body", "strictness", "handler", "dispatcher",
            "message", "inherited", "read", "dispatch", "direction", "name");

    @Test
    void theyDoNotHideWhatADispatcherDeclares() {
        CompiledProtocol compiled = CompiledProtocol.ofText("inherited.proto", """
                channel BaseChannel { server: %1$s client: %1$s };
                channel ChannelChannel : BaseChannel { server: message { uint8 own; } own = 101; };
                channel HeirChannel : ChannelChannel { };
                protocol Inherited { BaseChannel base = 1; ChannelChannel channel = 2; HeirChannel heir = 3; };
                """.formatted(IntStream.range(0, NAMES.size())
                .mapToObj(i -> "message { uint8 " + NAMES.get(i) + "; } " + NAMES.get(i) + " = " + (i + 1) + ";")
                .collect(Collectors.joining(" "))), Dialect.SPICEWIRE);
        List<Subject> subjects = Subject.ofAll(compiled.protocol(), compiled.basePackage(), compiled.loader());

        assertThat(subjects).filteredOn(s -> s.message().name().equals("channel")).isNotEmpty();
        byte[] tape = new byte[64];
        new Random(7).nextBytes(tape);
        subjects.forEach(subject -> new MessageCheck(subject).run(tape));
    }
}
