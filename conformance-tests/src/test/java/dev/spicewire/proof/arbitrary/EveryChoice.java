// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All decisions, one after the other: what is made is made again for every way to decide, in the order of the last
 * decision that can still change. The number of decisions may depend on those before.
 */
public final class EveryChoice implements Choices {

    /** So many deviations that nothing is left out. */
    public static final int ALL = Integer.MAX_VALUE;

    private final List<Decision> decisions = new ArrayList<>();
    private final int mostDeviations;
    private int next;
    private int deviations;

    private record Decision(int taken, int options) {
    }

    private EveryChoice(int mostDeviations) {
        this.mostDeviations = mostDeviations;
    }

    /**
     * Makes something in every way.
     *
     * @param maker called once for each way to decide
     * @return how many there are
     */
    public static int of(Consumer<Choices> maker) {
        return of(ALL, maker);
    }

    /**
     * Makes something in every way that differs from the simplest in a limited number of decisions.
     *
     * @param mostDeviations how many decisions may be other than 0
     * @param maker          called once for each way to decide
     * @return how many there are
     */
    public static int of(int mostDeviations, Consumer<Choices> maker) {
        return new EveryChoice(mostDeviations).run(Integer.MAX_VALUE, maker);
    }

    /**
     * Finds how far from the simplest one can go without making too many.
     *
     * @param most  how many are not too many
     * @param maker called for each way to decide, often more than once
     * @return {@link #ALL}, or the largest number of deviations that does not give too many, 2 at least
     */
    public static int deviations(int most, Consumer<Choices> maker) {
        int deviations = 2;
        int ways = of(deviations, maker);
        while (true) {
            int more = new EveryChoice(deviations + 1).run(most + 1, maker);
            if (more > most) {
                return deviations;
            } else if (more == ways) {
                return ALL;
            }
            ways = more;
            deviations++;
        }
    }

    private int run(int most, Consumer<Choices> maker) {
        int ways = 0;
        do {
            next = 0;
            deviations = 0;
            maker.accept(this);
            ways++;
        } while (ways < most && advance());
        return ways;
    }

    @Override
    public int below(int options) {
        if (next == decisions.size()) {
            decisions.add(new Decision(0, deviations < mostDeviations ? options : 1));
        }
        int taken = decisions.get(next++).taken();
        deviations += taken == 0 ? 0 : 1;
        return taken;
    }

    private boolean advance() {
        while (!decisions.isEmpty()) {
            Decision last = decisions.remove(decisions.size() - 1);
            if (last.taken() + 1 < last.options()) {
                decisions.add(new Decision(last.taken() + 1, last.options()));
                return true;
            }
        }
        return false;
    }
}
