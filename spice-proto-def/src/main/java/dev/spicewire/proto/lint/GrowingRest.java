// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Arrays that take the rest of a message in which another part can be written behind theirs. A reader counts that part
 * among the elements; what it writes holds the part twice, and so on.
 */
final class GrowingRest implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        Set<Location> reported = new HashSet<>();
        for (Container container : Containers.of(protocol)) {
            if (container instanceof Message message) {
                new Parts(diagnostics, reported).check(PartMember.of(message), Optional.empty(), Optional.empty());
            }
        }
    }

    /**
     * The parts of a message, in the order in which they are written: that in which their pointers are.
     *
     * @param diagnostics takes what is found
     * @param reported    the arrays that have been, since a struct can be in many messages
     */
    private record Parts(Diagnostics diagnostics, Set<Location> reported) {

        /**
         * Checks a part and those that it leads to.
         *
         * @param members what of it matters
         * @param behind  a pointer whose target is written behind the part
         * @param last    a pointer whose target is written behind all that the pointers of this part lead to
         */
        void check(List<PartMember> members, Optional<Field> behind, Optional<Field> last) {
            for (PartMember member : members) {
                if (!member.isPointer()) {
                    first(members, p -> p.isPointer() && p.canStandBeside(member)).or(() -> behind)
                            .ifPresent(other -> report(member.field(), other));
                } else if (member.holdsRest()) {
                    Optional<Field> filledLater = filledLater(members, member).or(() -> last);
                    Optional<Field> next = created(members, member).or(() -> filledLater);
                    check(member.target(), next, member.isFilledAtOnce() ? next : filledLater);
                }
            }
        }

        /** {@return a pointer whose part is created behind that of one} */
        private static Optional<Field> created(List<PartMember> members, PartMember one) {
            return one.isRepeated() ? Optional.of(one.field())
                    : first(members.subList(members.indexOf(one) + 1, members.size()),
                            p -> p.isPointer() && p.canStandBeside(one));
        }

        /** {@return a pointer that leads to others, whose parts are created when all parts of one have been} */
        private static Optional<Field> filledLater(List<PartMember> members, PartMember one) {
            return first(members, p -> p.isPointer() && !p.isFilledAtOnce() && (p != one || p.isRepeated())
                    && p.canStandBeside(one) && p.target().stream().anyMatch(PartMember::isPointer));
        }

        private static Optional<Field> first(List<PartMember> members, Predicate<PartMember> wanted) {
            return members.stream().filter(wanted).map(PartMember::field).findFirst();
        }

        private void report(Field rest, Field other) {
            if (reported.add(rest.location())) {
                diagnostics.warning(LintCodes.GROWING_REST, rest.location(),
                        "'" + rest.name() + "' takes the rest of the message, so what '" + other.name()
                                + "' leads to is read as part of it and written twice",
                        "give '" + rest.name() + "' a size member");
            }
        }
    }
}
