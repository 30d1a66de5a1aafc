// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proof.definition.MemberDefinition.Case;
import dev.spicewire.proof.definition.MemberDefinition.OfSwitch;
import dev.spicewire.proof.definition.MemberDefinition.OfType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the members of one struct or message. */
final class ContainerText {

    private static final String STEP = "    ";

    private final DefinitionText file;
    private final String indent;
    private final StringBuilder out = new StringBuilder();
    private final Names names;
    private final List<String> counts = new ArrayList<>();
    private final List<Types.Selector> selectors = new ArrayList<>();
    private final List<Traits> traits = new ArrayList<>();

    /**
     * Begins a container.
     *
     * @param file   the file that it is in
     * @param indent in front of each member
     */
    ContainerText(DefinitionText file, String indent) {
        this.file = file;
        this.indent = indent;
        this.names = file.scope();
    }

    /** Where a member stands. */
    private enum Place {
        /** Others follow. */
        INNER,
        /** Nothing follows. */
        LAST,
        /** In a case, others follow. */
        CASE,
        /** In a case, nothing follows. */
        LAST_CASE;

        boolean isLast() {
            return this == LAST || this == LAST_CASE;
        }

        boolean isCase() {
            return this == CASE || this == LAST_CASE;
        }

        Place inCase() {
            return isLast() ? LAST_CASE : CASE;
        }
    }

    /**
     * A field, written.
     *
     * @param text     its line, or lines
     * @param name     its name
     * @param traits   its traits
     * @param count    whether arrays can be as long as it says
     * @param selectors what it gives switches to depend on
     */
    private record Written(String text, String name, Traits traits, boolean count, List<Types.Selector> selectors) {
    }

    /** Writes members. */
    ContainerText write(List<MemberDefinition> members) {
        for (int i = 0; i < members.size(); i++) {
            Place place = i == members.size() - 1 ? Place.LAST : Place.INNER;
            if (members.get(i) instanceof OfSwitch choice) {
                choice(choice, place);
            } else {
                OfType field = (OfType) members.get(i);
                Written written = field(field, names.claim(field.name(), Names.Kind.MEMBER), place, indent);
                out.append(written.text());
                note(written);
                traits.add(written.traits());
            }
        }
        return this;
    }

    String text() {
        return out.toString();
    }

    Traits traits() {
        return Traits.row(traits);
    }

    /** {@return the members that a switch can depend on} */
    List<Types.Selector> selectors() {
        return selectors;
    }

    private void note(Written written) {
        if (written.count()) {
            counts.add(written.name());
        }
        selectors.addAll(written.selectors());
    }

    private void choice(OfSwitch choice, Place place) {
        Optional<Types.Selector> selector = selector(choice.subject());
        if (selector.isEmpty()) {
            return;
        }
        String name = names.claim(choice.name(), Names.Kind.MEMBER);
        List<Written> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        CaseLabels labels = new CaseLabels(selector.get().type());
        for (int i = 0; i < choice.cases().size(); i++) {
            Case oneCase = choice.cases().get(i);
            String written = labels.write(oneCase, i == choice.cases().size() - 1, indent + STEP);
            if (!written.isEmpty()) {
                String member = oneCase.shared() && !cases.isEmpty() ? cases.get(0).name()
                        : names.claim(oneCase.member().name(), Names.Kind.MEMBER);
                cases.add(field(oneCase.member(), member, place.inCase(), indent + STEP + STEP));
                text.append(written).append(cases.get(cases.size() - 1).text());
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        out.append(choice.doc().text(indent)).append(indent).append("switch (").append(selector.get().path())
                .append(") {\n").append(text).append(indent).append("} ").append(name)
                .append(AttributeText.ofSwitch(choice.attributes())).append(";\n");
        // Nothing can refer to a member that several cases have.
        cases.stream().filter(one -> cases.stream().filter(c -> c.name().equals(one.name())).count() == 1)
                .forEach(this::note);
        traits.add(Traits.row(cases.stream().map(Written::traits).toList()).varying());
    }

    private Optional<Types.Selector> selector(int pick) {
        int index = pick % (selectors.size() + 1);
        if (index > 0) {
            return Optional.of(selectors.get(index - 1));
        }
        return file.types().enumeration(pick).map(type -> {
            String name = names.claim(new Name(Name.Source.ORDINARY, pick, 0), Names.Kind.MEMBER);
            out.append(indent).append(type.name()).append(' ').append(name).append(";\n");
            traits.add(Traits.NUMBER);
            selectors.add(new Types.Selector(name, type));
            return new Types.Selector(name, type);
        });
    }

    private Written field(OfType field, String name, Place place, String lead) {
        Part part = part(field, lead);
        boolean pointer = field.pointer();
        Size size = field.size();
        if (!file.careless()) {
            size = Shapes.size(size, part, pointer, place.isLast());
            pointer = Shapes.pointer(pointer, size, part, place.isLast());
        }
        Optional<String> brackets = new SizeText(this::count, this::memberFor).of(size, place.isCase());
        if (brackets.isEmpty()) {
            size = new Size.Constant(2);
            brackets = Optional.of("2");
        }
        boolean array = !(size instanceof Size.None);
        String attributes = attributes(field, part, pointer, array);
        String text = field.doc().text(lead) + lead + part.text() + " " + (pointer ? "*" : "") + name
                + (array ? "[" + brackets.get() + "]" : "") + attributes + ";\n";
        boolean plain = !pointer && !array && !AttributeText.hidesValue(attributes);
        return new Written(text, name, pointer ? Traits.POINTER : Shapes.traits(part.traits(), size),
                plain && part.isInteger(), plain ? part.selectors(name) : List.of());
    }

    private static String attributes(OfType field, Part part, boolean pointer, boolean array) {
        if (pointer) {
            return AttributeText.ofPointer(field.attributes(), array);
        } else if (array) {
            return AttributeText.ofArray(field.attributes());
        } else if (part.isScalar()) {
            return AttributeText.ofScalar(field.attributes(), part.isFlags());
        }
        return part.isDescriptor() ? "" : AttributeText.ofStruct(field.attributes());
    }

    /** {@return the type of a field; bytes for sizes that count bytes} */
    private Part part(OfType field, String lead) {
        boolean bytes = field.size() instanceof Size.CString || field.size() instanceof Size.ImageSize;
        if (bytes && !file.careless()) {
            return Part.of(new Types.Scalar("uint8", Optional.empty()));
        } else if (field.type() instanceof TypeUse.Scalar scalar) {
            return Part.of(file.types().scalar(scalar.pick()));
        } else if (field.type() instanceof TypeUse.Named named) {
            return file.types().structure(named.pick()).map(s -> Part.of(s, s.name()))
                    .orElseGet(() -> Part.of(file.types().scalar(named.pick())));
        } else if (field.type() instanceof TypeUse.InPlace inPlace) {
            StringBuilder text = new StringBuilder();
            Types.Structure structure = file.struct(inPlace.struct(), lead, text);
            return Part.of(structure, text.toString());
        }
        return Part.descriptor();
    }

    /** {@return an earlier member, or one that is made for it, if others can stand in front here} */
    private Optional<String> count(int pick, boolean inCase) {
        int index = pick % (counts.size() + 1);
        if (index > 0) {
            return Optional.of(counts.get(index - 1));
        }
        return memberFor(pick, inCase).map(name -> {
            counts.add(name);
            return name;
        });
    }

    /** {@return a new integer that nothing else uses} */
    private Optional<String> memberFor(int pick, boolean inCase) {
        if (inCase) {
            return Optional.empty();
        }
        String name = names.claim(new Name(Name.Source.ORDINARY, pick, 0), Names.Kind.MEMBER);
        out.append(indent).append(Types.integer(pick)).append(' ').append(name).append(";\n");
        traits.add(Traits.NUMBER);
        return Optional.of(name);
    }
}
