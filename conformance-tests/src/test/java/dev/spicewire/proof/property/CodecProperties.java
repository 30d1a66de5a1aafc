// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Mutation;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for every message of every channel and for every struct. Each try is one tape, run for all of them. */
@Domain(Tapes.class)
abstract class CodecProperties {

    /** {@return messages whose values can be written and read again} */
    abstract List<Subject> subjects();

    /** {@return all messages, also those that the reference writes and then refuses to read} */
    abstract List<Subject> allSubjects();

    @Property(tries = 200, seed = "1")
    void whatIsWrittenIsReadAgain(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            StructValue value = ValueMaker.canonical(subject.message(), new Tape(tape));

            byte[] body = subject.written(subject.codecs().generated(), value);

            assertThat(body).as(subject.toString()).isEqualTo(subject.written(subject.codecs().interpretive(), value));
            assertThat(subject.decode(subject.codecs().generated(), body)).as(subject.toString())
                    .isEqualTo(new Decoded.Accepted(value));
            assertThat(subject.decode(subject.codecs().interpretive(), body)).as(subject.toString())
                    .isEqualTo(new Decoded.Accepted(value));
        }
    }

    @Property(tries = 200, seed = "2")
    void anyLayoutIsReadAsItWasMeant(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            Tape choices = new Tape(tape);
            StructValue value = ValueMaker.any(subject.message(), choices);

            Body body = BodyComposer.compose(subject.message(), value, choices, Placement.SOUND);

            assertThat(subject.decode(subject.codecs().generated(), body.bytes())).as(subject + " " + body)
                    .isEqualTo(new Decoded.Accepted(value));
            assertThat(subject.decode(subject.codecs().interpretive(), body.bytes())).as(subject + " " + body)
                    .isEqualTo(new Decoded.Accepted(value));
        }
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = 800, seed = "3")
    void bothCodecsAgreeOnMutatedBodies(@ForAll byte[] tape) {
        for (Subject subject : allSubjects()) {
            Tape choices = new Tape(tape);
            StructValue value = ValueMaker.any(subject.message(), choices);
            Body body = BodyComposer.compose(subject.message(), value, choices, Placement.HOSTILE);

            Statistics.collect(Agreement.check(subject, Mutation.of(body, choices)) ? "accepted" : "rejected");
        }
        Statistics.coverage(verdicts -> {
            verdicts.check("accepted").percentage(percentage -> percentage > 20);
            verdicts.check("rejected").percentage(percentage -> percentage > 20);
        });
    }

    @Property(tries = 300, seed = "4")
    void bothCodecsAgreeOnRandomBytes(@ForAll byte[] tape) {
        for (Subject subject : allSubjects()) {
            Agreement.check(subject, Mutation.random(new Tape(tape)));
        }
    }
}
