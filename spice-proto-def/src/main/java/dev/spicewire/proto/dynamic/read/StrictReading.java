// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Looks for what {@link ReadingStrictness#STRICT} rejects in a body that was read. */
public final class StrictReading {

    private final BodyReader.Reading reading;
    private BodyLocation first;
    private String reason;

    private StrictReading(BodyReader.Reading reading) {
        this.reading = reading;
    }

    /** {@return the finding with the lowest offset, if there is one} */
    public static Optional<Decoded.Rejected> finding(BodyReader.Reading reading) {
        StrictReading strict = new StrictReading(reading);
        strict.values(reading.message(), reading.message().path());
        for (PointerNode pointer : reading.pointers()) {
            if (pointer.part() != null) {
                strict.values(pointer.part(), pointer.location().path());
            }
        }
        strict.regions();
        return Optional.ofNullable(strict.first).map(p -> p.fault(strict.reason).rejection());
    }

    private void values(Node node, Path path) {
        if (node instanceof Node.Scalar scalar) {
            value(scalar.type(), scalar.bits(), path, scalar.offset());
        } else if (node instanceof Node.Run run && run.element() instanceof EnumType) {
            int width = Node.width(run.element());
            for (int i = 0; i < run.count(); i++) {
                int offset = run.offset() + i * width;
                value(run.element(), reading.body().number(offset, width), path.element(i), offset);
            }
        } else if (node instanceof Node.Sequence sequence) {
            int index = 0;
            for (Node element : sequence.distinct()) {
                values(element, path.element(index++));
            }
        } else if (node instanceof Node.Choice choice && choice.taken() != null
                && !Members.isZero(choice.taken().member())) {
            values(choice.member(), path.member(choice.taken().member().name()));
        } else if (node instanceof ContainerNode containerNode) {
            Iterator<Member> members = containerNode.container().members().iterator();
            for (Node child : containerNode.nodes()) {
                Member member = members.next();
                if (!(member instanceof Field field && Members.isZero(field))) {
                    values(child, path.member(member.name()));
                }
            }
        }
    }

    private void value(Type type, long bits, Path path, int offset) {
        if (!(type instanceof EnumType enumeration)) {
            return;
        }
        if (enumeration.isFlags()) {
            long unknown = bits & ~enumeration.mask();
            if (unknown != 0) {
                note(new BodyLocation(path, offset), "has the bits 0x" + Long.toHexString(unknown) + ", which "
                        + enumeration.name() + " does not define");
            }
        } else if (enumeration.values().stream().noneMatch(v -> v.number() == bits)) {
            note(new BodyLocation(path, offset), "is " + bits + ", which " + enumeration.name() + " does not define");
        }
    }

    /** Union of intervals, by a sweep over first bytes: what the parts before one cover ends at the furthest end. */
    private void regions() {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(0, reading.mainEnd(), 0, reading.message().path()));
        for (PointerNode pointer : reading.pointers()) {
            if (pointer.part() != null) {
                regions.add(new Region((int) pointer.word(), pointer.end(), regions.size(), pointer.location().path()));
            }
        }
        regions.removeIf(r -> r.from() == r.to());
        regions.sort(Comparator.comparingInt(Region::from).thenComparingInt(Region::order));
        Region furthest = new Region(0, 0, 0, reading.message().path());
        for (Region region : regions) {
            if (region.from() > furthest.to()) {
                unreferenced(furthest.to(), region.from());
            } else if (region.from() < furthest.to()) {
                Region later = region.order() > furthest.order() ? region : furthest;
                note(new BodyLocation(later.path(), region.from()), "shares bytes with another part");
            }
            furthest = region.to() > furthest.to() ? region : furthest;
        }
        if (reading.body().length() > furthest.to()) {
            unreferenced(furthest.to(), reading.body().length());
        }
    }

    private void unreferenced(int from, int to) {
        note(new BodyLocation(reading.message().path(), from), (to - from) + " bytes belong to no part");
    }

    private void note(BodyLocation location, String why) {
        if (first == null || location.offset() < first.offset() || location.offset() == first.offset()
                && location.path().toString().compareTo(first.path().toString()) < 0) {
            first = location;
            reason = why;
        }
    }

    /**
     * The bytes of a part.
     *
     * @param from  offset of the first
     * @param to    offset behind the last
     * @param order when it was read
     * @param path  the pointer to it
     */
    private record Region(int from, int to, int order, Path path) {
    }
}
