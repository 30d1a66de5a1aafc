package dev.spicewire.conformance.capture.tshark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.capture.Captures;
import dev.spicewire.conformance.codec.GeneratedCodec;
import dev.spicewire.conformance.codec.MessageCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TsharkFieldsTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageCodec CODEC = new GeneratedCodec(SPICE, "dev.spicewire.codec",
            TsharkFieldsTest.class.getClassLoader());

    @Test
    void x() throws IOException {
        Findings findings = new Findings();
        for (String name : List.of("qemu-boot-fullheader", "qemu-devices", "qemu-migration-semiseamless",
                "qxl-alldraws-compressions")) {
            List<RecordedMessage> messages = RecordedMessage.read(Captures.file(name + ".pcap"), SPICE);
            List<TsharkMessage> tshark = TsharkMessage.read(Captures.file(name + ".tshark.json.gz"));
            assertThat(messages).hasSameSizeAs(tshark);
            for (int i = 0; i < messages.size(); i++) {
                findings.compare(new Reading(messages.get(i), CODEC), tshark.get(i));
            }
            System.out.println(name + " agree " + findings.agreements() + " placed " + findings.places() + " dis " + findings.distrusted() + " unc " + findings.uncompared());
        }
        java.util.Map<String, Integer> c = new java.util.TreeMap<>();
        java.util.Map<String, String> ex = new java.util.TreeMap<>();
        findings.faults().forEach(f -> {
            String k = f.split(" (at|is|are) ")[0] ;
            c.merge(k, 1, Integer::sum);
            ex.putIfAbsent(k, f.length() > 300 ? f.substring(0, 300) : f);
        });
        c.forEach((k, n) -> System.out.println("F " + n + " " + ex.get(k)));
        findings.unusedRows().forEach(u -> System.out.println("U " + u));
        findings.unplaced().forEach(u -> System.out.println("P " + u));
    }
}
