// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proof.writer.WriterDriver;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for the writers of every message and of every struct; each is used again and again. */
@Domain(Tapes.class)
abstract class WriterProperties {

    private final Map<Subject, WriterDriver> drivers = new HashMap<>();
    private final ByteBuffer out = ByteBuffer.allocateDirect(1 << 20);

    /** {@return messages whose values can be written and read again} */
    abstract List<Subject> subjects();

    @Property(tries = 200, seed = "21")
    void aWriterGivesTheBytesOfTheInterpretiveCodec(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            StructValue fields = ValueMaker.canonical(subject.message(), new Tape(tape));
            WriterDriver driver = drivers.computeIfAbsent(subject,
                    s -> new WriterDriver(s.generated().writer(), s.message()));

            assertThat(driver.write(fields, out)).as(subject + " " + fields)
                    .isEqualTo(subject.written(subject.codecs().interpretive(), fields));
        }
    }
}
