package dev.spicewire.conformance.arbitrary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All decisions, one after the other: what is made is made again for every way to decide, in the order of the last
 * decision that can still change. The number of decisions may depend on those before.
 */
public final class EveryChoice implements Choices {

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
        return of(Integer.MAX_VALUE, maker);
    }

    /**
     * Makes something in every way that differs from the simplest in a limited number of decisions.
     *
     * @param mostDeviations how many decisions may be other than 0
     * @param maker          called once for each way to decide
     * @return how many there are
     */
    public static int of(int mostDeviations, Consumer<Choices> maker) {
        EveryChoice choices = new EveryChoice(mostDeviations);
        int ways = 0;
        do {
            choices.next = 0;
            choices.deviations = 0;
            maker.accept(choices);
            ways++;
        } while (choices.advance());
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
