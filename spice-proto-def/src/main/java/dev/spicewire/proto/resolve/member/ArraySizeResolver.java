// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.ArraySizeElement;
import dev.spicewire.proto.syntax.element.IntegerElement;
import dev.spicewire.proto.syntax.element.Name;
import java.util.List;
import java.util.Optional;

/** Resolves what stands between the brackets of an array. */
final class ArraySizeResolver {

    private static final int MAX_BITS_PER_PIXEL = 128;

    private final ResolverContext context;

    ArraySizeResolver(ResolverContext context) {
        this.context = context;
    }

    /** {@return the length, empty where it can't be used, which is reported} */
    Optional<ArrayLength> resolve(ArraySizeElement element, MemberScope scope) {
        if (element instanceof ArraySizeElement.Constant constant) {
            return constant(constant.count());
        } else if (element instanceof ArraySizeElement.Members members) {
            return members(members.members(), scope);
        } else if (element instanceof ArraySizeElement.ImageSize image) {
            return imageSize(image, scope);
        } else if (element instanceof ArraySizeElement.Bytes bytes) {
            return bytes(bytes, scope);
        }
        return Optional.of(element instanceof ArraySizeElement.CString ? new ArrayLength.CString()
                : new ArrayLength.Remaining());
    }

    private Optional<ArrayLength> constant(IntegerElement count) {
        context.checkLiteral(count);
        if (!count.isBetween(1, ContainerShape.MAX_BODY)) {
            context.findings().error(MemberCodes.ARRAY_LENGTH, count.location(),
                    "an array cannot have " + count.value() + " elements",
                    "use a number from 1 to " + ContainerShape.MAX_BODY);
            return Optional.empty();
        }
        return Optional.of(new ArrayLength.Constant(count.value().longValue()));
    }

    private Optional<ArrayLength> members(List<Name> names, MemberScope scope) {
        // Every name is looked up, so that each wrong one is reported.
        List<Optional<String>> found = names.stream().map(n -> integer(n, scope)).toList();
        if (names.size() > 1) {
            context.findings()
                    .extension(names.get(0).location(), "array sizes that are sums are not in upstream's language", "");
        }
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(names.size() == 1 ? new ArrayLength.Counted(names.get(0).text())
                : new ArrayLength.Sum(names.stream().map(Name::text).toList()));
    }

    private Optional<ArrayLength> imageSize(ArraySizeElement.ImageSize element, MemberScope scope) {
        IntegerElement bits = element.bitsPerPixel();
        context.checkLiteral(bits);
        Optional<String> width = integer(element.width(), scope);
        Optional<String> rows = integer(element.rows(), scope);
        boolean sensible = bits.isBetween(1, MAX_BITS_PER_PIXEL);
        if (!sensible) {
            context.findings().error(MemberCodes.BITS_PER_PIXEL, bits.location(),
                    "a pixel cannot have " + bits.value() + " bits", "use a number from 1 to " + MAX_BITS_PER_PIXEL);
        }
        return width.isEmpty() || rows.isEmpty() || !sensible ? Optional.empty()
                : Optional.of(new ArrayLength.ImageSize(bits.value().intValue(), width.get(), rows.get()));
    }

    /** In old files the count is mostly a variable in C that has no bytes; only a member counts here. */
    private Optional<ArrayLength> bytes(ArraySizeElement.Bytes element, MemberScope scope) {
        context.findings().obsolete(element.location(), "array size 'bytes' is obsolete", "");
        Optional<String> size = integer(element.size(), scope);
        return size.map(s -> new ArrayLength.Bytes(s, element.count().filter(scope::has).map(Name::text).orElse("")));
    }

    /** {@return the name again if it is that of an earlier member with a number on the wire} */
    private Optional<String> integer(Name name, MemberScope scope) {
        Optional<Field> field = scope.find(name, MemberReference.ARRAY_SIZE);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Type type = field.get().type().resolved();
        if (!(type instanceof IntType || type instanceof EnumType)) {
            context.findings().error(MemberCodes.SIZE_TYPE, name.location(),
                    "array size '" + name + "' is not an integer, an enum or flags", "");
            return Optional.empty();
        }
        Attributes attributes = field.get().attributes();
        if (attributes.has("zero") || attributes.has("virtual")) {
            context.findings().error(MemberCodes.SIZE_TYPE, name.location(),
                    "array size '" + name + "' has no value of its own on the wire", "");
            return Optional.empty();
        }
        return Optional.of(name.text());
    }
}
