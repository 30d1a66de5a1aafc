// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.vectors.Vector;
import dev.spicewire.conformance.vectors.VectorSuite;
import dev.spicewire.proto.resolve.Definitions;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MadeVectorsTest {

    @Test
    void x() throws Exception {
        long t = System.nanoTime();
        VectorSuite suite = VectorSuite.of(Definitions.bundled());
        System.out.println((System.nanoTime() - t) / 1000000 + " ms");
        Map<String, Integer> cats = new TreeMap<>();
        for (Vector v : suite.vectors()) {
            cats.merge(v.category() + " " + v.isAccepted(), 1, Integer::sum);
        }
        System.out.println(suite.vectors().size() + " " + cats);
        for (Measure m : Measure.values()) {
            System.out.println(m + " " + suite.coverage().all().of(m).sentence());
            suite.coverage().missing(m).stream().limit(10).forEach(i -> System.out.println("   " + i));
        }
        suite.leftOut().forEach(System.out::println);
        suite.write(Path.of("/tmp/vec-out"));
    }
}
