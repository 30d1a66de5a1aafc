package dev.spicewire.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.arbitrary.Body;
import dev.spicewire.conformance.arbitrary.BodyComposer;
import dev.spicewire.conformance.arbitrary.EveryChoice;
import dev.spicewire.conformance.arbitrary.Placement;
import dev.spicewire.conformance.arbitrary.ValueMaker;
import dev.spicewire.conformance.compiled.CompiledProtocol;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.resolve.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All small bodies: every case of every switch, 0 to 2 elements, pointers null, valid, shared and out of range. */
class EnumerationTest {

    @ParameterizedTest
    @CsvSource({"lengths, SPICEWIRE", "bytes, OLD", "switches, SPICEWIRE", "pointers, SPICEWIRE", "demands, SPICEWIRE"})
    void codecsAgreeOnEverySmallBodyOfOwnDefinitions(String name, Dialect dialect) {
        CompiledProtocol compiled = CompiledProtocol.ofResource(name, dialect);
        for (Subject subject : Subject.ofAll(compiled.protocol(), compiled.basePackage(), compiled.loader())) {
            long t = System.nanoTime();
            int bodies = EveryChoice.of(4, choices -> {
                StructValue value = ValueMaker.small(subject.message(), choices);
                Body body = BodyComposer.compose(subject.message(), value, choices, Placement.HOSTILE);
                Agreement.check(subject, body.bytes());
            });
            System.out.println(subject + " " + bodies + " " + (System.nanoTime() - t) / 1000000);
        }
    }

    @org.junit.jupiter.api.Test
    void spice() {
        for (Subject subject : Subject.ofSpice()) {
            long t = System.nanoTime();
            int bodies = EveryChoice.of(2, choices -> {
                StructValue value = ValueMaker.small(subject.message(), choices);
                Body body = BodyComposer.compose(subject.message(), value, choices, Placement.HOSTILE);
                Agreement.check(subject, body.bytes());
            });
            if (bodies > 100) System.out.println(subject + " " + bodies + " " + (System.nanoTime() - t) / 1000000);
        }
    }
}
