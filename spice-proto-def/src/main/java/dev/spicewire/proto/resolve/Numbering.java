// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.IntegerElement;
import dev.spicewire.proto.syntax.element.Name;
import java.math.BigInteger;
import java.util.Optional;

/** Counts messages or channels: an explicit number, or the one before plus 1; the first is 1. */
final class Numbering {

    private final ResolverContext context;
    private final Code outOfRange;
    private final long greatest;
    private long next = 1;

    /**
     * A count from 1.
     *
     * @param context    takes what is wrong
     * @param outOfRange code for numbers that don't fit
     * @param greatest   largest number that fits
     */
    Numbering(ResolverContext context, Code outOfRange, long greatest) {
        this.context = context;
        this.outOfRange = outOfRange;
        this.greatest = greatest;
    }

    /** {@return whether a number is given; 0 counts as none} */
    static boolean isExplicit(Optional<IntegerElement> number) {
        return number.isPresent() && number.get().value().signum() != 0;
    }

    /** {@return the number of an item, empty where it does not fit, which is reported} */
    Optional<Long> next(Name name, Optional<IntegerElement> given) {
        given.ifPresent(context::checkLiteral);
        if (given.isPresent() && !isExplicit(given)) {
            context.findings().warning(ChannelCodes.ZERO_NUMBER, given.get().location(),
                    "'= 0' counts as no number: '" + name + "' has the number " + next, "write '= " + next + "'");
        }
        BigInteger number = isExplicit(given) ? given.get().value() : BigInteger.valueOf(next);
        if (number.signum() < 0 || number.compareTo(BigInteger.valueOf(greatest)) > 0) {
            context.findings().error(outOfRange, given.map(IntegerElement::location).orElse(name.location()),
                    "number " + number + " of '" + name + "' is out of range",
                    "use a number from 1 to " + greatest);
            return Optional.empty();
        }
        next = number.longValue() + 1;
        return Optional.of(number.longValue());
    }
}
