// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.proto.dynamic.read.ReadTrace;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same values in other bytes: parts in reverse order, a gap between them, a byte behind them. */
final class LayoutVectors {

    private static final int JUNK = 0xee;
    private static final int MOST_PARTS = 256;

    private final BodyJudge judge;
    private final VectorList vectors;
    private final Set<Set<String>> reversed = new HashSet<>();

    LayoutVectors(BodyJudge judge, VectorList vectors) {
        this.judge = judge;
        this.vectors = vectors;
    }

    /** Adds a body of each kind for those of the vectors that tell something new. */
    void add() {
        boolean gaps = false;
        for (MadeVector vector : List.copyOf(vectors.all())) {
            if (!vector.category().equals("canonical") || judge.budget().isSpent()) {
                continue;
            }
            ReadTrace trace = judge.trace(vector.body());
            if (!trace.parts().isEmpty() && !gaps) {
                gaps = true;
                keep(vector, "gaps", moved(vector.body(), trace, inOrder(trace), 1));
            }
            if (trace.parts().size() > 1 && trace.parts().size() <= MOST_PARTS && reversed.add(pointers(trace))) {
                keep(vector, "order-reversed", moved(vector.body(), trace, reverse(trace), 0));
            }
        }
        vectors.all().stream().filter(vector -> vector.category().equals("canonical")).findFirst()
                .ifPresent(vector -> keep(vector, "trailing", withTail(vector.body())));
    }

    private void keep(MadeVector vector, String category, byte[] body) {
        Draft.judged(judge, vector.body(), body, category)
                .ifPresent(draft -> vectors.accepted(category, vector.name(), body, draft.verdict()));
    }

    private static byte[] withTail(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(body);
        out.write(JUNK);
        return out.toByteArray();
    }

    private static Set<String> pointers(ReadTrace trace) {
        Set<String> paths = new HashSet<>();
        trace.parts().forEach(part -> paths.add(Words.plain(part.path())));
        return paths;
    }

    private static List<ReadTrace.Part> inOrder(ReadTrace trace) {
        return trace.parts().stream().sorted(Comparator.comparingInt(ReadTrace.Part::from)).toList();
    }

    private static List<ReadTrace.Part> reverse(ReadTrace trace) {
        return trace.parts().stream().sorted(Comparator.comparingInt(ReadTrace.Part::from).reversed()).toList();
    }

    /** {@return the body with its parts in an order, and so many bytes in front of each that belong to none} */
    private static byte[] moved(byte[] body, ReadTrace trace, List<ReadTrace.Part> order, int gap) {
        int main = order.stream().mapToInt(ReadTrace.Part::from).min().orElse(body.length);
        List<Integer> starts = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, main);
        for (ReadTrace.Part part : order) {
            for (int i = 0; i < gap; i++) {
                out.write(JUNK);
            }
            starts.add(out.size());
            out.write(body, part.from(), part.to() - part.from());
        }
        byte[] moved = out.toByteArray();
        for (ReadTrace.Piece word : Words.pointers(trace)) {
            int target = (int) Words.number(word);
            if (target != 0) {
                int at = place(word.from(), order, starts, main);
                moved = Words.with(moved, new ReadTrace.Piece(word.kind(), word.path(), word.type(), word.value(), at,
                        at + word.to() - word.from()), place(target, order, starts, main));
            }
        }
        return moved;
    }

    /** {@return where a byte has gone} */
    private static int place(int offset, List<ReadTrace.Part> order, List<Integer> starts, int main) {
        for (int i = 0; i < order.size() && offset >= main; i++) {
            if (offset >= order.get(i).from() && offset < order.get(i).to()) {
                return starts.get(i) + offset - order.get(i).from();
            }
        }
        return offset;
    }
}
