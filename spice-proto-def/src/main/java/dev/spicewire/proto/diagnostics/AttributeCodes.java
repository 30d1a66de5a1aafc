// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for attributes. */
public final class AttributeCodes {

    /** No such attribute. */
    public static final Code UNKNOWN = new Code("SW0501", "unknown attribute", """
            Attributes say how upstream's generator lays a type out in C, and some how it is read and written: \
            @nonnull, @marshall, @nomarshal, @nocopy, @zero, @virtual. There are no others than those that upstream's \
            definitions have or had.""");

    /** An attribute twice. */
    public static final Code DUPLICATE = new Code("SW0502", "attribute given twice", """
            An attribute stands once behind a definition or member. Upstream's parser does not notice a second one and \
            uses its argument.""");

    /** An attribute where it does nothing. */
    public static final Code MISPLACED = new Code("SW0503", "attribute without effect here", """
            The attribute belongs to another kind of definition or member, so it does nothing here, or not what its \
            author hoped. Upstream's parser takes most of them silently. It refuses @deprecated behind anything but a \
            value, and anything but @deprecated behind a value; its generator fails at @to_ptr behind a pointer or a \
            number, and at @chunk behind a pointer to a struct. Under dialect 'upstream' these are errors.""",
            Severity.WARNING);

    /** Too many or too few arguments. */
    public static final Code ARGUMENT_COUNT = new Code("SW0504", "wrong number of arguments", """
            @ctype, @prefix, @as_ptr, @outvar, @ifdef and @virtual have one argument, the old @minor too, and the old \
            @bytes_count may have one. All others have none.""");

    /** Several output attributes. */
    public static final Code SEVERAL_OUTPUTS = new Code("SW0505", "attributes that exclude one another", """
            @end, @to_ptr, @as_ptr, @ptr_array, @zero and @chunk each say where a member goes in the C struct, so only \
            one of them can stand behind a member. Old versions of upstream's definitions have two in places; under \
            dialect 'old' that is a warning.""");

    /** An argument of the wrong kind. */
    public static final Code ARGUMENT_KIND = new Code("SW0506", "argument of the wrong kind", """
            @virtual and @minor take a number, the others a name. The number of @virtual is one that the type of the \
            member holds.""");

    private AttributeCodes() {
    }
}
